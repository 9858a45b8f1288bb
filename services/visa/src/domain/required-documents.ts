import type { Residence } from './residence.ts';
import { isStudent } from './situation.ts';

export type VisaDocumentKind =
  | 'IDENTITY'
  | 'RESOURCES'
  | 'STUDENT_CARD'
  | 'EMPLOYMENT'
  | 'RESIDENCE_PERMIT'
  | 'HOLDER_IDENTITY'
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

/** What the list of papers depends on. */
export interface PapersFacts {
  readonly situation: string;
  readonly monthlyResourcesCents: number;
  readonly residence: Residence | null;
  readonly hasJob: boolean;
  /** The resources of the joint holder; null when there is none. */
  readonly holderResourcesCents: number | null;
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
export function requiredDocuments(facts: PapersFacts): RequiredDocument[] {
  const student = isStudent(facts.situation);
  const needed = {
    IDENTITY: true,
    RESIDENCE_PERMIT: facts.residence === 'STUDENT_PERMIT' || facts.residence === 'OTHER_PERMIT',
    STUDENT_CARD: student,
    EMPLOYMENT: facts.hasJob,
    RESOURCES: !student || facts.monthlyResourcesCents > 0,
    HOLDER_IDENTITY: facts.holderResourcesCents !== null,
    HOLDER_RESOURCES: (facts.holderResourcesCents ?? 0) > 0,
  };
  return (Object.keys(papers) as (keyof typeof papers)[])
    .filter((kind) => needed[kind])
    .map((kind) => ({ kind, ...papers[kind] }));
}
