import type { Ground } from '@trousseau/scheme/parameters/grounds';
import { centsOf } from '@trousseau/scheme/vectors';
import { Temporal } from 'temporal-polyfill';
import { ageJudgedOn } from './age.ts';
import type { Job, JobContract } from './employment-grounds.ts';
import { judgeGrounds } from './grounds.ts';

interface GroundsInput {
  birthDate: string;
  requestDate: string;
  plannedLeaseDate?: string;
  sector: 'private' | 'agricultural' | 'public' | null;
  contract: keyof typeof contracts | null;
  hireDate: string | null;
  netMonthlyWage: number | null;
  hirePromise: { signedOn: string; startsOn: string } | null;
  transferDate: string | null;
  leaseType: string;
  intermediation: boolean;
  seasonal: boolean;
  homeOutsideEmploymentArea?: boolean;
}

const contracts = {
  CDD: 'FIXED_TERM',
  interim: 'TEMPORARY',
  assisted: 'ASSISTED',
  'CDI-trial': 'TRIAL',
  'CDI-confirmed': 'PERMANENT',
  seasonal: 'SEASONAL',
} as const satisfies Record<string, JobContract>;

const names: Readonly<Partial<Record<Ground, string>>> = {
  AGE: 'AGE_18_30',
  NEW_JOB: 'HIRED_WITHIN_6_MONTHS',
  TRANSFER: 'TRANSFER_WITHIN_6_MONTHS',
};

/** The adapter of R-ELIG-04: the job and the lease of the vectors, and their names of the grounds. */
export function groundsRule(input: GroundsInput): { eligible: boolean; grounds: string[] } {
  const requestDate = Temporal.PlainDate.from(input.requestDate);
  const person = {
    born: { birthDate: Temporal.PlainDate.from(input.birthDate) },
    emancipated: false,
    apprentice: false,
    job: jobOf(input),
  };
  const lease = {
    leaseKind: input.leaseType === 'mobility' ? 'MOBILITY' : 'ORDINARY',
    intermediation: input.intermediation,
    cohabitingOwnerYears: null,
  } as const;
  const judgedOn = ageJudgedOn(dayOf(input.plannedLeaseDate), requestDate);
  const { holding } = judgeGrounds(person, lease, judgedOn, requestDate);
  return { eligible: holding.length > 0, grounds: holding.map((ground) => names[ground] ?? ground) };
}

function jobOf(input: GroundsInput): Job | null {
  const { sector, contract, hirePromise } = input;
  if (sector === null && contract === null && !input.seasonal) return null;
  return {
    employer: sector === null ? null : sector === 'public' ? 'PUBLIC' : 'PRIVATE',
    contract: input.seasonal ? 'SEASONAL' : contract && contracts[contract],
    startsOn: dayOf(hirePromise?.startsOn ?? input.hireDate),
    promisedOn: dayOf(hirePromise?.signedOn),
    transferredOn: dayOf(input.transferDate),
    netMonthlyWageCents: input.netMonthlyWage === null ? null : centsOf(input.netMonthlyWage),
    homeOutsideEmploymentArea: input.homeOutsideEmploymentArea ?? false,
  };
}

const dayOf = (text: string | null | undefined) => (text ? Temporal.PlainDate.from(text) : null);
