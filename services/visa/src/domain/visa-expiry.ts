import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { ageGround } from '@trousseau/scheme/parameters/eligibility';
import { visaValidMonths } from '@trousseau/scheme/parameters/visa';
import { addMonths, birthdayOn, isAfter, isBefore } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { type ExplanationLine, line } from './explanation.ts';

export interface ExpiryFacts {
  issuedOn: Temporal.PlainDate;
  birthDate: Temporal.PlainDate;
  ageIsTheOnlyGround: boolean;
}

export interface ExpiryVerdict {
  /** Last day of the visa, included. */
  validUntil: Temporal.PlainDate;
  line: ExplanationLine;
  parameterVersions: Record<string, string>;
}

/**
 * R-VISA-12. A visa lasts its printed validity, and no longer than the eve of the 31st birthday when age is its only ground: the age is
 * judged at the signature, which no later day could satisfy.
 */
export function visaExpiry(
  { issuedOn, birthDate, ageIsTheOnlyGround }: ExpiryFacts,
  law: Law = writtenLaw,
): ExpiryVerdict {
  const months = law.valueOn(visaValidMonths, issuedOn);
  const age = law.valueOn(ageGround, issuedOn);
  const printedOn = addMonths(issuedOn, months.value);
  const lastOfAgeOn = birthdayOn(birthDate, age.value.beforeYears).subtract({ days: 1 });
  const isShortened = ageIsTheOnlyGround && isBefore(lastOfAgeOn, printedOn);
  const validUntil = isShortened ? lastOfAgeOn : printedOn;
  const reason = isShortened
    ? `la veille du ${age.value.beforeYears}e anniversaire`
    : `${months.value} mois après sa délivrance`;
  return {
    validUntil,
    line: line(
      {
        ruleId: 'R-VISA-12',
        label: 'Validité du visa',
        detail: `Jusqu’au ${formatDay(validUntil)} inclus : ${reason}.`,
        outcome: 'INFO',
      },
      isShortened ? age : months,
    ),
    parameterVersions: { [months.id]: months.from.toString(), [age.id]: age.from.toString() },
  };
}

/** The line that blocks when the visa would be over before it is issued; null otherwise. */
export function endedBeforeIssue(
  { validUntil, line: told }: ExpiryVerdict,
  issuedOn: Temporal.PlainDate,
): ExplanationLine | null {
  if (!isBefore(validUntil, issuedOn)) return null;
  return {
    ...told,
    detail: `Le visa aurait pris fin le ${formatDay(validUntil)}, avant d’être délivré.`,
    outcome: 'BLOCKS',
  };
}

/** K-VISA-END. The last day is included (D-DATE-01). */
export function isPastItsEnd(validUntil: Temporal.PlainDate, today: Temporal.PlainDate): boolean {
  return isAfter(today, validUntil);
}
