import { isDay } from '@trousseau/ui';
import type { Employer, JobContract, SaveEmploymentInput } from '../../gql/graphql.ts';
import type { ShownRequest } from './request.tsx';

export const kinds = ['HELD', 'PROMISED', 'NONE'] as const;
export type Kind = (typeof kinds)[number];

/** A job, as it is typed. */
export interface EmploymentAnswers {
  kind: '' | Kind;
  employer: '' | Employer;
  contract: '' | JobContract;
  startsOn: string;
  promisedOn: string;
  transferredOn: string;
  netMonthlyWageCents: number | null;
}

export type EmploymentInput = Pick<SaveEmploymentInput, 'job'>;

/** What is stored of the job of the applicant, or of the joint holder. */
export interface StoredEmployment {
  readonly employment: ShownRequest['employment'];
  readonly employmentAnswered: boolean;
}

/** What is stored. */
export function answersOf({ employment, employmentAnswered }: StoredEmployment): EmploymentAnswers {
  const none: EmploymentAnswers = {
    kind: employmentAnswered ? 'NONE' : '',
    employer: '',
    contract: '',
    startsOn: '',
    promisedOn: '',
    transferredOn: '',
    netMonthlyWageCents: null,
  };
  if (employment === null) return none;
  const { employer, contract, startsOn, promisedOn, transferredOn, netMonthlyWageCents } = employment;
  return {
    kind: promisedOn === null ? 'HELD' : 'PROMISED',
    employer,
    contract: contract ?? '',
    startsOn,
    promisedOn: promisedOn ?? '',
    transferredOn: transferredOn ?? '',
    netMonthlyWageCents,
  };
}

/** The job as the server takes it; null while an answer is missing. */
export function inputOf(answers: EmploymentAnswers): EmploymentInput | null {
  const { kind, employer, contract, startsOn, promisedOn, transferredOn, netMonthlyWageCents } = answers;
  if (kind === 'NONE') return { job: null };
  if (kind === '' || employer === '' || !isDay(startsOn)) return null;
  const isHeld = kind === 'HELD';
  if (isHeld ? contract === '' || netMonthlyWageCents === null : !isDay(promisedOn)) return null;
  return {
    job: {
      employer,
      contract: contract === '' ? null : contract,
      startsOn,
      promisedOn: isHeld ? null : promisedOn,
      transferredOn: isHeld && isDay(transferredOn) ? transferredOn : null,
      netMonthlyWageCents: isHeld ? netMonthlyWageCents : null,
    },
  };
}
