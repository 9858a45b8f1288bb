import { latest } from '@trousseau/values/days';
import { Temporal } from 'temporal-polyfill';
import type { EligibilityVerdict } from '../domain/eligibility.ts';
import type { VisaRequest } from '../entities/visa-request.ts';

interface Name {
  givenName: string;
  familyName: string;
}

/** The names of a visa: the eligible one first, who is the applicant of a joint visa (G10); alone from three signatories on. */
export function holdersOf({ holder }: VisaRequest, verdict: EligibilityVerdict, applicant: Name): Name[] {
  if (!holder || verdict.visaMode !== 'JOINT') return [applicant];
  const { givenName, familyName } = holder;
  const other = { givenName, familyName };
  return verdict.eligibleIsHolder ? [other, applicant] : [applicant, other];
}

/** Whether age is the only ground, which then bounds the visa (R-VISA-12). */
export function isAgeAlone({ grounds }: EligibilityVerdict): boolean {
  return grounds.every((ground) => ground === 'AGE');
}

/** The birth date that bounds a visa of the age ground: of a couple who both have it, the younger one's. */
export function youngestBirthDate(
  { holder }: VisaRequest,
  { findings }: EligibilityVerdict,
  ofApplicant: Temporal.PlainDate,
): Temporal.PlainDate {
  const aged = findings.flatMap((finding) =>
    finding.topic === 'AGE' && finding.outcome === 'OK' ? [finding.figures.who] : [],
  );
  if (!holder || !aged.includes('HOLDER')) return ofApplicant;
  const ofHolder = Temporal.PlainDate.from(holder.birthDate);
  return aged.includes('APPLICANT') ? latest(ofApplicant, ofHolder) : ofHolder;
}
