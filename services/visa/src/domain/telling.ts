import { formatCents, formatCentsBriefly } from '@trousseau/values/cents';
import { formatDay, list } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { ageInWords } from './age.ts';
import type { Figures, Finding, Topic, Who } from './finding.ts';
import { groundWords, tellGround } from './telling-grounds.ts';
import { tellMaxRent } from './telling-max-rent.ts';
import { tellResources } from './telling-resources.ts';

/** What a line says: the question and the answer with its figures, in French. */
export interface Told {
  label: string;
  detail: string;
}

/** Says a finding in French. */
export function tell({ topic, figures, outcome }: Finding): Told {
  return (tellers[topic] as Teller<Topic>)(figures, outcome);
}

type Teller<T extends Topic> = (figures: Figures[T], outcome: Finding['outcome']) => Told;

const of = (who: Who) => (who === 'HOLDER' ? ' (co-titulaire)' : '');

const residences: Readonly<Record<Figures['RESIDENCE']['residence'], string>> = {
  FREE_MOVEMENT: 'La nationalité déclarée dispense de titre de séjour.',
  STUDENT_PERMIT: 'Visa ou titre de séjour de longue durée d’étudiant.',
  OTHER_PERMIT: 'Autre titre de séjour : un chargé d’instruction lit le document.',
  NONE: 'Il faut une nationalité dispensée de titre, ou un titre de séjour.',
};

const dwellings = {
  PRIVATE: 'Logement loué par un particulier ou une société',
  SOCIAL: 'Logement social',
  RESIDENCE: 'Résidence étudiante ou foyer',
  LIGHT: 'Habitation légère ou de loisirs',
} as const;

const tellers: { readonly [T in Topic]: Teller<T> } = {
  TIMING: ({ leaseOn, requestDate }, outcome) => ({
    label: 'Demande faite avant le bail',
    detail:
      outcome === 'BLOCKS'
        ? `La signature du bail est prévue le ${formatDay(leaseOn)}, à une date passée : le visa se demande avant de signer. Corrigez la date si le bail n’est pas signé.`
        : `Bail prévu le ${formatDay(leaseOn)}, demande du ${formatDay(requestDate)}.`,
  }),
  REQUEST_AGE: ({ who, earliestOn, months, emancipated }, outcome) => ({
    label: `Âge pour demander${of(who)}`,
    detail: emancipated
      ? 'Une personne émancipée peut demander et signer avant 18 ans ; un chargé d’instruction lit la décision.'
      : `Demande possible ${requestAgeWords(earliestOn, months, outcome !== 'OK')}.`,
  }),
  RESIDENCE: ({ who, residence }) => ({ label: `Droit au séjour${of(who)}`, detail: residences[residence] }),
  CO_TENANCY: coTenancyWords,
  AGE: ({ who, ageYears, judgedOn, atSignature, emancipated, fromYears, beforeYears }, outcome) => {
    const what = atSignature ? 'jour prévu de la signature' : 'jour de la demande';
    const bounds = `la condition est de ${fromYears} ans à la veille du ${beforeYears}e anniversaire`;
    const otherwise = outcome === 'OK' ? '' : ' Il faut alors un autre motif.';
    return {
      label: `Motif : âge${of(who)}`,
      detail: `${ageYears} ans${emancipated ? ', personne émancipée,' : ''} le ${formatDay(judgedOn)}, ${what} ; ${bounds}.${otherwise}`,
    };
  },
  GROUND: (figures, outcome) => ({
    label: `Motif : ${groundWords[figures.ground]}${of(figures.who)}`,
    detail: tellGround(figures, outcome === 'OK'),
  }),
  GROUNDS: ({ grounds }) => ({
    label: 'Au moins un motif',
    detail:
      grounds.length > 0
        ? `${grounds.length > 1 ? 'Motifs retenus' : 'Motif retenu'} : ${list(grounds.map((ground) => groundWords[ground]))}.`
        : 'Aucun motif n’est rempli : âge, nouvel emploi, salaire modeste, mutation, promesse d’embauche, bail mobilité, intermédiation locative, saison ou cohabitation.',
  }),
  FAMILY_TIE: ({ tie }) => ({
    label: 'Pas de bail en famille',
    detail:
      tie === 'DIRECT_LINE'
        ? 'Un bail entre parents, grands-parents et enfants ne peut pas être garanti.'
        : 'Autre lien de famille avec le bailleur : un chargé d’instruction examine la situation.',
  }),
  DWELLING: ({ place, admitting }) => ({
    label: 'Logement admis',
    detail:
      place && admitting.length > 0
        ? `${dwellings[place]} : admis pour le motif ${list(admitting.map((ground) => groundWords[ground]))}.`
        : `${place ? dwellings[place] : ''} : ce motif ne l’admet pas. Choisissez un autre logement.`,
  }),
  RESOURCES: (figures) => ({ label: 'Ressources retenues', detail: tellResources(figures) }),
  ZONE: ({ commune, zone, ceilingCents }) => ({
    label: 'Zone du logement',
    detail: `${commune} est en zone ${zone} à la date de la demande : plafond de ${formatCentsBriefly(ceilingCents)}.`,
  }),
  MAX_RENT: (figures) => ({ label: 'Loyer maximum garanti', detail: tellMaxRent(figures) }),
  RENT: ({ totalCents, maxRentCents }, outcome) => ({
    label: 'Loyer du logement',
    detail:
      outcome === 'BLOCKS'
        ? `${formatCents(totalCents)} charges comprises : au-dessus de ${formatCents(maxRentCents)}. Choisissez un autre logement, ou demandez seulement le calcul du loyer maximum.`
        : `${formatCents(totalCents)} charges comprises : dans la limite de ${formatCents(maxRentCents)}.`,
  }),
};

function requestAgeWords(earliestOn: Temporal.PlainDate | null, months: number, isTooEarly: boolean): string {
  if (earliestOn === null) return `dès ${ageInWords(months)}`;
  return isTooEarly ? `à partir du ${formatDay(earliestOn)}` : `depuis le ${formatDay(earliestOn)}`;
}

function coTenancyWords({ signatories, eligible, visaMode, eligibleIsHolder }: Figures['CO_TENANCY']): Told {
  const label = 'Signataires du bail';
  if (visaMode === 'INDIVIDUAL') {
    return {
      label,
      detail: `${signatories} signataires : chacun demande son visa et signe son bail, sur ses propres ressources.`,
    };
  }
  const who = eligibleIsHolder
    ? 'C’est la personne co-titulaire qui remplit la condition : le visa la nomme en premier.'
    : '';
  const both = `Deux signataires partagent un visa, leurs ressources s’ajoutent ; ${eligible > 1 ? 'les deux remplissent un motif' : eligible === 1 ? 'un seul motif suffit pour les deux' : 'aucun des deux ne remplit un motif'}.`;
  return { label, detail: [both, who].filter(Boolean).join(' ') };
}
