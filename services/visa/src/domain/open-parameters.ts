import * as eligibility from '@trousseau/scheme/parameters/eligibility';
import * as grounds from '@trousseau/scheme/parameters/grounds';
import * as residence from '@trousseau/scheme/parameters/residence';
import * as resources from '@trousseau/scheme/parameters/resources';
import { isSeries, type Series } from '@trousseau/scheme/parameters/series';
import * as visa from '@trousseau/scheme/parameters/visa';
import * as zones from '@trousseau/scheme/parameters/zones';
import { figuresOf, type ParameterFigure } from './parameter-figures.ts';
import type { FigureUnit } from './parameter-words.ts';

/** What the parameters are about, in the order officers read them. */
export const PARAMETER_GROUPS = [
  'ZONES_AND_CEILINGS',
  'APPLICANTS',
  'AGES_AND_GROUNDS',
  'SEASONAL',
  'RESOURCES_AND_RATIOS',
  'STUDENTS',
  'CLOCKS',
  'PROOFS',
] as const;
export type ParameterGroup = (typeof PARAMETER_GROUPS)[number];

/** What an officer reads of a parameter: its name in French and what its figures count. */
export interface ParameterName {
  readonly label: string;
  readonly unit: FigureUnit;
}

const named: Readonly<Record<ParameterGroup, Readonly<Record<string, ParameterName>>>> = {
  ZONES_AND_CEILINGS: {
    'P-CEIL': { label: 'Plafond de loyer, charges comprises, par zone', unit: 'CENTS' },
    'P-ZONE': { label: 'Découpage en zones', unit: 'NUMBER' },
    'P-ZONE-PARIS': { label: 'Zone Paris, par département', unit: 'NUMBER' },
    'P-ZONE-IDF': { label: 'Île-de-France, par département', unit: 'NUMBER' },
    'P-ZONE-II-DEPARTEMENTS': { label: 'Départements entiers en zone II', unit: 'NUMBER' },
  },
  APPLICANTS: {
    'P-AGE-REQ': { label: 'Âge pour demander', unit: 'MONTHS' },
    'P-NATIONALITY': { label: 'Nationalités dispensées de titre de séjour', unit: 'NUMBER' },
    'P-JOINT': { label: 'Signataires d’un même visa', unit: 'NUMBER' },
  },
  AGES_AND_GROUNDS: {
    'P-AGE': { label: 'Âges du motif « âge »', unit: 'YEARS' },
    'P-WAGE': { label: 'Seuil du salaire modeste, net par mois', unit: 'CENTS' },
    'P-HIRE': { label: 'Délai après la prise de poste', unit: 'MONTHS' },
    'P-TRANSFER': { label: 'Délai après une mutation', unit: 'MONTHS' },
    'P-PROMISE': { label: 'Délai jusqu’à la prise du poste promis', unit: 'MONTHS' },
    'P-MOBILITY': { label: 'Le bail mobilité est un motif', unit: 'YES_NO' },
    'P-INTERMEDIATION': { label: 'L’intermédiation locative est un motif', unit: 'YES_NO' },
    'P-INTERG': { label: 'Âges de la cohabitation intergénérationnelle', unit: 'YEARS' },
    'P-DWELLINGS': { label: 'Logements admis, par motif', unit: 'NUMBER' },
  },
  SEASONAL: {
    'P-SEAS': { label: 'Règles du travail saisonnier', unit: 'CENTS' },
  },
  RESOURCES_AND_RATIOS: {
    'P-RATIO-MAX': { label: 'Part des ressources que le loyer peut prendre', unit: 'NUMBER' },
    'P-RATIO-MIN': { label: 'Part minimale des ressources (jusqu’en juin 2021)', unit: 'NUMBER' },
    'P-RATIO-NONE': { label: 'Motifs sans part des ressources', unit: 'NUMBER' },
    'P-RESOURCES': { label: 'Comment compte chaque ressource', unit: 'NUMBER' },
    'P-AL-SHARE': { label: 'Part de l’aide au logement comptée en ressources', unit: 'NUMBER' },
  },
  STUDENTS: {
    'P-STU': { label: 'Forfait des étudiants et alternants, par zone', unit: 'CENTS' },
  },
  CLOCKS: {
    'P-SLA-VISA': { label: 'Délai de décision', unit: 'WORKING_DAYS' },
    'P-VISA-CONTEST': { label: 'Délai pour contester un refus', unit: 'MONTHS' },
    'P-VISA-VALID': { label: 'Durée d’un visa', unit: 'MONTHS' },
    'P-VISA-REMINDER': { label: 'Rappel avant la fin d’un visa', unit: 'DAYS' },
  },
  PROOFS: {
    'P-ENGINE-SHARE': { label: 'Part des dossiers prouvés que le moteur certifie seul', unit: 'PERCENT' },
    'P-PAY-SLIP': { label: 'Ancienneté d’un bulletin de paie qui prouve les ressources', unit: 'MONTHS' },
    'P-TAXED-SHARE': { label: 'Part d’un salaire que compte le revenu fiscal de référence', unit: 'NUMBER' },
  },
};

const names = new Map(
  PARAMETER_GROUPS.flatMap((group) =>
    Object.entries(named[group]).map(([id, name]) => [id, { ...name, group }] as const),
  ),
);
const inOrder = [...names.keys()];

/** The parameters of this service, in the order officers read them. */
export const ownParameters: readonly Series<unknown>[] = [zones, eligibility, grounds, residence, resources, visa]
  .flatMap((group) => Object.values(group).filter(isSeries))
  .sort((one, other) => inOrder.indexOf(one.id) - inOrder.indexOf(other.id));

/** Those whose value of today has figures, which alone can be proposed otherwise: a structure is changed in the tables. */
export const openToChange = ownParameters.filter(({ entries }) => figuresOf(entries.at(-1)?.value).length > 0);

/** What the figures of a parameter cannot be, in French; null when they may be proposed. */
export function figuresRefusal(parameterId: string, figures: readonly ParameterFigure[]): string | null {
  const { unit } = nameOf(parameterId);
  const highest = Math.max(...figures.map(({ figure }) => figure));
  if (unit === 'PERCENT' && highest > 100) return 'Une part est un nombre de 0 à 100.';
  return unit === 'YES_NO' && highest > 1 ? 'Répondez par oui ou par non.' : null;
}

/** The French name of a parameter and what it is about. Throws for an id that is in no table. */
export function nameOf(parameterId: string): ParameterName & { readonly group: ParameterGroup } {
  const name = names.get(parameterId);
  if (!name) throw new Error(`${parameterId} has no name for officers.`);
  return name;
}
