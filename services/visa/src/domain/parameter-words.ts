import { formatCentsBriefly } from '@trousseau/values/cents';
import { typography } from '@trousseau/values/french';
import type { Language } from '@trousseau/values/language';
import { ageInWords } from './age.ts';
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

/** The language of the page. A value is put together of words, each told by itself: no sentence holds them (decision 0037). */
export interface Tongue {
  readonly language: Language;
  readonly say: (french: string) => string;
}

const french: Tongue = { language: 'FR', say: (words) => words };

const states: Readonly<Record<Language, Intl.DisplayNames>> = {
  FR: new Intl.DisplayNames('fr', { type: 'region' }),
  EN: new Intl.DisplayNames('en', { type: 'region' }),
};

const marks: Readonly<Record<Language, { readonly is: string; readonly between: string }>> = {
  FR: { is: ' : ', between: ' ; ' },
  EN: { is: ': ', between: '; ' },
};

function nameInWords(name: string, { language, say }: Tongue): string {
  const known = names[name];
  if (known !== undefined) return say(known);
  return /^[A-Z]{2}$/.test(name) ? (states[language].of(name) ?? name) : name;
}

/** A value as an officer reads it: « zone I : 1 940 € ; zone II : 1 575 € », « 67/100 », « Autriche, Belgique ». */
export function valueInWords(value: unknown, unit: FigureUnit, tongue: Tongue = french): string {
  const { language } = tongue;
  const words = written(value, unit, tongue, marks[language].between);
  return language === 'FR' ? typography(words) : words;
}

function written(value: unknown, unit: FigureUnit, tongue: Tongue, between: string): string {
  const { language, say } = tongue;
  if (value === null) return say('aucun');
  if (typeof value === 'boolean') return say(value ? 'oui' : 'non');
  if (typeof value === 'number') return amount(value, unit, say);
  if (typeof value !== 'object') return nameInWords(String(value), tongue);
  if (Array.isArray(value)) return value.map((one) => written(one, unit, tongue, ', ')).join(', ');
  if (isFraction(value)) return share(value, say);
  return Object.entries(value)
    .map(([name, inner]) => `${nameInWords(name, tongue)}${marks[language].is}${written(inner, unit, tongue, ', ')}`)
    .join(between);
}

/** From so many months on, nobody counts in months. */
const monthsSaidInYears = 24;

function amount(figure: number, unit: FigureUnit, say: Tongue['say']): string {
  if (unit === 'CENTS') return formatCentsBriefly(figure);
  const counted = say(`${figure} ${unitWords[unit]}`.trim());
  return unit === 'MONTHS' && figure >= monthsSaidInYears ? `${say(ageInWords(figure))} (${counted})` : counted;
}

const share = ({ numerator, denominator }: Fraction, say: Tongue['say']) =>
  numerator === denominator ? say('la totalité') : `${numerator}/${denominator}`;

const isFraction = (value: object): value is Fraction => 'numerator' in value && 'denominator' in value;

/** The figures of a value, each with its place in words and its own unit: a yes or no among sums is no sum. */
export function shownFigures(value: unknown, unit: FigureUnit, tongue: Tongue = french): ShownFigure[] {
  return figuresOf(value).map(({ key, figure }) => {
    const path = key === '' ? [] : key.split('.');
    const inner = path.reduce<unknown>((outer, name) => (outer as Record<string, unknown>)[name], value);
    const place = path.map((name) => nameInWords(name, tongue)).join(', ');
    const capital = place.charAt(0).toUpperCase();
    return { key, figure, place: `${capital}${place.slice(1)}`, unit: typeof inner === 'boolean' ? 'YES_NO' : unit };
  });
}
