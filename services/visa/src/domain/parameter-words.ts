import { formatCentsBriefly } from '@trousseau/values/cents';
import { typography } from '@trousseau/values/french';
import { figuresOf, type ParameterFigure } from './parameter-figures.ts';
import { resourceWords } from './resource-words.ts';
import { groundWords } from './telling-grounds.ts';

/** What a figure counts. */
export type FigureUnit = 'CENTS' | 'MONTHS' | 'YEARS' | 'WORKING_DAYS' | 'DAYS' | 'PERCENT' | 'YES_NO' | 'NUMBER';

/** A figure as an officer reads and types it: where it stands and what it counts. */
export interface ShownFigure extends ParameterFigure {
  /** « Zone II », « Plafond, Île-de-France », above the field it is typed in; empty when the value is the figure. */
  readonly place: string;
  readonly unit: FigureUnit;
}

const unitWords: Readonly<Record<Exclude<FigureUnit, 'CENTS'>, string>> = {
  MONTHS: 'mois',
  YEARS: 'ans',
  WORKING_DAYS: 'jours ouvrés',
  DAYS: 'jours',
  PERCENT: '%',
  YES_NO: '',
  NUMBER: '',
};

interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
}

/** What the tables call things, as officers say it. */
const names: Readonly<Record<string, string>> = {
  ...{ I: 'zone I', II: 'zone II', III: 'zone III', PARIS: 'Paris', IDF: 'Île-de-France', OTHER: 'ailleurs' },
  ...{ I_II_III: 'zones I, II et III', IDF_OTHER: 'Île-de-France et reste', PARIS_OTHER: 'Paris et reste' },
  ...{ fromYears: 'à partir de', beforeYears: 'avant' },
  ...{ workerBeforeYears: 'qui est logé, avant', ownerAfterYears: 'qui loge, après' },
  ...{ outsideEmploymentArea: 'hors du bassin d’emploi seulement', ceilingCents: 'plafond' },
  ...{ numerator: 'partie', denominator: 'sur' },
  ...groundWords,
  AGE_STUDENT: 'âge, étudiants',
  ...{ PRIVATE: 'parc privé', SOCIAL: 'parc social', RESIDENCE: 'résidence', LIGHT: 'habitat léger' },
  ...Object.fromEntries(Object.entries(resourceWords).map(([kind, { name }]) => [kind, name])),
  ...{ FULL: 'compte', NONE: 'ne compte pas', NOT_FOR_STUDENTS: 'compte, sauf pour les étudiants' },
  UNTIL_AGE_GROUND_ENDS: 'compte jusqu’à la fin du motif « âge »',
  HOUSING_AID_SHARE: 'compte pour sa part',
  IF_UNLISTED_COUNT: 'compte, au choix du dispositif',
};

const states = new Intl.DisplayNames('fr', { type: 'region' });

const nameInWords = (name: string): string =>
  names[name] ?? (/^[A-Z]{2}$/.test(name) ? (states.of(name) ?? name) : name);

/** A value as an officer reads it: « zone I : 1 940 € ; zone II : 1 575 € », « 67/100 », « Autriche, Belgique ». */
export const valueInWords = (value: unknown, unit: FigureUnit): string => typography(written(value, unit, ' ; '));

function written(value: unknown, unit: FigureUnit, between: string): string {
  if (value === null) return 'aucun';
  if (typeof value === 'boolean') return value ? 'oui' : 'non';
  if (typeof value === 'number') return amount(value, unit);
  if (typeof value !== 'object') return nameInWords(String(value));
  if (Array.isArray(value)) return value.map((one) => written(one, unit, ', ')).join(', ');
  if (isFraction(value)) return share(value);
  return Object.entries(value)
    .map(([name, inner]) => `${nameInWords(name)} : ${written(inner, unit, ', ')}`)
    .join(between);
}

const amount = (figure: number, unit: FigureUnit): string =>
  unit === 'CENTS' ? formatCentsBriefly(figure) : `${figure} ${unitWords[unit]}`.trim();

const share = ({ numerator, denominator }: Fraction) =>
  numerator === denominator ? 'la totalité' : `${numerator}/${denominator}`;

const isFraction = (value: object): value is Fraction => 'numerator' in value && 'denominator' in value;

/** The figures of a value, each with its place in words and its own unit: a yes or no among sums is no sum. */
export function shownFigures(value: unknown, unit: FigureUnit): ShownFigure[] {
  return figuresOf(value).map(({ key, figure }) => {
    const path = key === '' ? [] : key.split('.');
    const inner = path.reduce<unknown>((outer, name) => (outer as Record<string, unknown>)[name], value);
    const place = path.map(nameInWords).join(', ');
    const capital = place.charAt(0).toUpperCase();
    return { key, figure, place: `${capital}${place.slice(1)}`, unit: typeof inner === 'boolean' ? 'YES_NO' : unit };
  });
}
