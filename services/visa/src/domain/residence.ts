import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { freeMovementStates } from '@trousseau/scheme/parameters/residence';
import type { Temporal } from 'temporal-polyfill';

/** By what right somebody lives in France: a nationality that needs no permit, a student's long-stay permit, another permit, or none. */
export const residences = ['FREE_MOVEMENT', 'STUDENT_PERMIT', 'OTHER_PERMIT', 'NONE'] as const;
export type Residence = (typeof residences)[number];

/** R-ELIG-03. The right that a nationality gives by itself on a day. @param nationality ISO 3166 code, « DE » */
export function residenceOfNationality(nationality: string, on: Temporal.PlainDate, law: Law = writtenLaw): Residence {
  return law.valueOn(freeMovementStates, on).value.includes(nationality) ? 'FREE_MOVEMENT' : 'NONE';
}

/**
 * R-ELIG-03. Whether somebody has the right to reside: by nationality, by the long-stay permit of a student who is one, or by another
 * permit, whose papers an officer reads since no source lists them.
 */
export function mayReside(residence: Residence, student: boolean): boolean {
  return residence === 'STUDENT_PERMIT' ? student : residence !== 'NONE';
}
