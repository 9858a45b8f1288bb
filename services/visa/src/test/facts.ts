import { Temporal } from 'temporal-polyfill';
import type { EligibilityFacts } from '../domain/eligibility.ts';
import type { Job } from '../domain/employment-grounds.ts';
import type { SignatoryFacts } from '../domain/signatory.ts';

/** Somebody salaried, born in 2000, with 2 601 € a month. */
export const person: SignatoryFacts = {
  born: { birthDate: Temporal.PlainDate.from('2000-05-01') },
  emancipated: false,
  residence: 'FREE_MOVEMENT',
  situation: 'EMPLOYEE',
  job: null,
  resources: [{ kind: 'NET_PAY', cents: 260_100, period: 'MONTH' }],
};

/** A confirmed private job, long held and well paid: no ground by itself. */
export const job: Job = {
  employer: 'PRIVATE',
  contract: 'PERMANENT',
  startsOn: Temporal.PlainDate.from('2015-01-05'),
  promisedOn: null,
  transferredOn: null,
  netMonthlyWageCents: 280_000,
  homeOutsideEmploymentArea: false,
};

/** That person alone, asking for the maximum rent in Lyon. */
export const facts: EligibilityFacts = {
  applicant: person,
  holder: null,
  household: [],
  signatories: 1,
  lease: { leaseKind: 'ORDINARY', intermediation: false, cohabitingOwnerYears: null },
  familyTie: 'NONE',
  dwelling: null,
  communeName: 'Lyon',
  place: { departement: '69', urbanUnitOver100k: true },
  rentCents: null,
  chargesCents: 0,
  plannedLeaseOn: null,
};

/** A monthly net pay, as resources. */
export const paid = (cents: number): Pick<SignatoryFacts, 'resources'> => ({
  resources: [{ kind: 'NET_PAY', cents, period: 'MONTH' }],
});
