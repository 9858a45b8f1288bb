import { ageOn, isAfter, isBefore } from '@trousseau/values/days';
import { typography } from '@trousseau/values/french';
import { Temporal } from 'temporal-polyfill';
import { type DeclaredResource, resourcesRefusals } from './declared-resources.ts';

/** One input field to correct: its name and a French sentence. */
export interface FieldRefusal {
  field: string;
  message: string;
}

export interface ApplicantFields {
  givenName: string;
  familyName: string;
  birthDate: Temporal.PlainDate;
  /** An emancipated minor, as declared (C-12). */
  emancipated: boolean;
  resources: readonly DeclaredResource[];
}

const longestName = 80;
/** Code civil, art. 413-2: nobody is emancipated before. */
const emancipationYears = 16;
const oldestBirth = Temporal.PlainDate.from('1900-01-01');

/** What cannot be true of an applicant, field by field; an eligible age is another question (R-ELIG-01). */
export function applicantRefusals(input: ApplicantFields, today: Temporal.PlainDate): FieldRefusal[] {
  const refusals: FieldRefusal[] = [];
  if (!isName(input.givenName))
    refusals.push({ field: 'givenName', message: 'Écrivez le prénom tel qu’il figure sur la pièce d’identité.' });
  if (!isName(input.familyName))
    refusals.push({ field: 'familyName', message: 'Écrivez le nom tel qu’il figure sur la pièce d’identité.' });
  if (isAfter(input.birthDate, today))
    refusals.push({ field: 'birthDate', message: 'La date de naissance est dans le futur.' });
  if (isBefore(input.birthDate, oldestBirth))
    refusals.push({ field: 'birthDate', message: typography('Vérifiez l’année de naissance.') });
  if (input.emancipated && ageOn(input.birthDate, today) < emancipationYears)
    refusals.push({ field: 'emancipated', message: `L’émancipation n’est possible qu’à ${emancipationYears} ans.` });
  return [...refusals, ...resourcesRefusals(input.resources)];
}

/** A name as it is kept: no space around, one between words. */
export const tidyName = (name: string) => name.normalize('NFC').trim().replace(/\s+/g, ' ');

function isName(name: string): boolean {
  const tidy = tidyName(name);
  return tidy.length <= longestName && /\p{L}/u.test(tidy) && !/[\p{Cc}\p{Cf}<>]/u.test(tidy);
}
