import type { ResourceKind } from '@trousseau/scheme/parameters/resources';
import { typography } from '@trousseau/values/french';
import type { Residence } from './residence.ts';
import { proofsOf } from './resource-words.ts';
import { isStudent } from './situation.ts';

export type VisaDocumentKind =
  | 'IDENTITY'
  | 'RESOURCES'
  | 'STUDENT_CARD'
  | 'EMPLOYMENT'
  | 'RESIDENCE_PERMIT'
  | 'HOLDER_IDENTITY'
  | 'HOLDER_RESIDENCE_PERMIT'
  | 'HOLDER_STUDENT_CARD'
  | 'HOLDER_EMPLOYMENT'
  | 'HOLDER_RESOURCES'
  | 'OTHER';

/** A paper the third step asks for: what it is, why, and by which text it may be asked, in French. */
export interface RequiredDocument {
  kind: VisaDocumentKind;
  label: string;
  why: string;
  source: string;
}

// The closed list of what may be asked of a future tenant; nothing outside it is asked (S68).
const decree = 'Décret n° 2015-1437 du 5 novembre 2015, annexe I';
const identity = `${decree}, I\u00a0: une pièce d’identité en cours de validité`;
const activity = `${decree}, III\u00a0: attestation des activités professionnelles`;
const resources = `${decree}, IV\u00a0: attestation de ressources`;

/** What the papers of one signatory depend on. */
export interface PapersOfOne {
  readonly situation: string;
  readonly emancipated: boolean;
  readonly resourceKinds: readonly ResourceKind[];
  readonly residence: Residence | null;
  readonly hasJob: boolean;
}

/** What the list of papers depends on. */
export interface PapersFacts {
  readonly applicant: PapersOfOne;
  /** The joint holder; null when there is none. */
  readonly holder: PapersOfOne | null;
}

const papers: Readonly<Record<Exclude<VisaDocumentKind, 'OTHER'>, Omit<RequiredDocument, 'kind'>>> = {
  IDENTITY: { label: 'Pièce d’identité', why: 'Elle prouve votre nom et votre âge.', source: identity },
  RESIDENCE_PERMIT: {
    label: 'Titre de séjour ou visa de long séjour',
    why: 'Il prouve que vous pouvez habiter en France pendant le bail.',
    source: identity,
  },
  STUDENT_CARD: {
    label: 'Carte d’étudiant ou contrat d’apprentissage',
    why: 'Elle donne droit au loyer maximum forfaitaire des étudiants et apprentis.',
    source: activity,
  },
  EMPLOYMENT: {
    label: 'Contrat de travail, promesse d’embauche ou avis de mutation',
    why: 'Après 30 ans, c’est l’emploi qui ouvre droit à la garantie : sa date et sa nature comptent.',
    source: activity,
  },
  RESOURCES: {
    label: 'Justificatif de ressources du mois dernier',
    why: 'Il prouve les ressources dont dépend votre loyer maximum.',
    source: resources,
  },
  HOLDER_IDENTITY: {
    label: 'Pièce d’identité de l’autre personne',
    why: 'Le visa portera vos deux noms.',
    source: identity,
  },
  HOLDER_RESIDENCE_PERMIT: {
    label: 'Titre de séjour ou visa de long séjour de l’autre personne',
    why: 'Il prouve qu’elle peut habiter en France pendant le bail.',
    source: identity,
  },
  HOLDER_STUDENT_CARD: {
    label: 'Carte d’étudiant ou contrat d’apprentissage de l’autre personne',
    why: 'Elle donne droit au loyer maximum forfaitaire des étudiants et apprentis.',
    source: activity,
  },
  HOLDER_EMPLOYMENT: {
    label: 'Contrat de travail, promesse ou mutation de l’autre personne',
    why: 'Après 30 ans, un seul emploi récent ou modeste suffit pour vous deux : sa date et sa nature comptent.',
    source: activity,
  },
  HOLDER_RESOURCES: {
    label: 'Justificatif de ressources de l’autre personne',
    why: 'Vos ressources s’ajoutent pour calculer le loyer maximum.',
    source: resources,
  },
};

/** What a kind of paper is called, in French. */
export const paperLabel = (kind: VisaDocumentKind): string =>
  kind === 'OTHER' ? 'Autre document' : papers[kind].label;

/**
 * Which papers a request needs (R-VISA-02, third step). A student who declares no resources proves none: the flat rate asks for no proof
 * (P-STU); whoever declares some proves them, since they raise the maximum rent (D-ELIG-04).
 */
export function requiredDocuments({ applicant, holder }: PapersFacts): RequiredDocument[] {
  const student = isStudent(applicant.situation);
  const needed = {
    IDENTITY: true,
    RESIDENCE_PERMIT: needsPermit(applicant),
    STUDENT_CARD: student,
    EMPLOYMENT: applicant.hasJob,
    RESOURCES: !student || applicant.resourceKinds.length > 0,
    HOLDER_IDENTITY: holder !== null,
    HOLDER_RESIDENCE_PERMIT: holder !== null && needsPermit(holder),
    HOLDER_STUDENT_CARD: holder !== null && isStudent(holder.situation),
    HOLDER_EMPLOYMENT: holder?.hasJob ?? false,
    HOLDER_RESOURCES: (holder?.resourceKinds.length ?? 0) > 0,
  };
  return (Object.keys(papers) as (keyof typeof papers)[])
    .filter((kind) => needed[kind])
    .map((kind) => ({ kind, ...papers[kind], why: whyOf(kind, kind.startsWith('HOLDER_') ? holder : applicant) }));
}

const needsPermit = ({ residence }: PapersOfOne) => residence === 'STUDENT_PERMIT' || residence === 'OTHER_PERMIT';

/** Why a paper is asked, and of resources which papers prove those that were declared. */
function whyOf(kind: keyof typeof papers, of: PapersOfOne | null): string {
  const { why } = papers[kind];
  if (kind.endsWith('RESOURCES')) {
    const proofs = proofsOf(of?.resourceKinds ?? []);
    return typography(proofs.length > 0 ? `${why} À ajouter : ${proofs.join(' ; ')}.` : why);
  }
  // No text lets the decision itself be asked: whoever has it may add it.
  const decision = 'La décision d’émancipation, si vous l’ajoutez en « Autre document », évite une question.';
  return kind.endsWith('IDENTITY') && of?.emancipated ? typography(`${why} ${decision}`) : why;
}
