import type { Law } from '@trousseau/scheme/law';
import { visaDecisionWorkingDays } from '@trousseau/scheme/parameters/visa';
import type { Temporal } from 'temporal-polyfill';
import { decisionDeadline } from '../domain/decision-deadline.ts';

/** The day an answer is promised for when a request becomes complete today (R-VISA-05, K-VISA-SLA). */
export const promisedDay = (law: Law, today: Temporal.PlainDate): Temporal.PlainDate =>
  decisionDeadline(today, law.valueOn(visaDecisionWorkingDays, today).value);
