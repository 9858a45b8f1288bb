import type { HousingAidRecipient, RingMonthInput } from '../../gql/graphql.ts';
import { aidRecipient } from '../../months.ts';

/** Sums of one month; null or '' while nothing readable is typed. */
export interface MonthSums {
  readonly dueCents: number | null;
  readonly housingAidCents: number | null;
  readonly housingAidPaidTo: HousingAidRecipient;
  readonly receivedCents: number | null;
  readonly receivedOn: string;
}

/** What a landlord says of one month: nothing yet, that nothing changed, or other sums. */
export type Told = { readonly kind: 'SAME' } | ({ readonly kind: 'CHANGED' } & MonthSums);

/** One line of the table. */
export interface MonthLine {
  readonly key: string;
  readonly contractId: string;
  readonly dueOn: string;
  /** What it is if nothing changed. */
  readonly same: MonthSums;
  /** The account has other months in the table: what this one is then depends on what is told of them. */
  readonly hasSiblings: boolean;
  readonly told: Told | undefined;
}

/** Most lines of one submission, and the most letters the door takes at once, its own words left out. */
const MOST_LINES = 1000;
const MOST_LETTERS = 95_000;

/** A line as it is sent: only what changed, so that a thousand lines fit in one submission. */
export function inputOf({ contractId, dueOn, same, hasSiblings, told }: MonthLine): RingMonthInput {
  if (told?.kind !== 'CHANGED' && !hasSiblings) return { contractId, dueOn };
  const sums = told?.kind === 'CHANGED' ? told : same;
  const receivedOn = sums.receivedOn === '' || sums.receivedOn === dueOn ? {} : { receivedOn: sums.receivedOn };
  return {
    contractId,
    dueOn,
    dueCents: sums.dueCents,
    housingAidCents: sums.housingAidCents,
    housingAidPaidTo: aidRecipient(sums),
    receivedCents: sums.receivedCents,
    ...receivedOn,
  };
}

/** The lines that go in one submission; the others go in the next. */
export function fitting(lines: readonly RingMonthInput[]): RingMonthInput[] {
  let letters = 0;
  return lines.slice(0, MOST_LINES).filter((line) => {
    letters += JSON.stringify(line).length + 1;
    return letters <= MOST_LETTERS;
  });
}
