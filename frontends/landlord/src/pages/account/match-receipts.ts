import { plainWord } from '@trousseau/values/csv-columns';
import { owedCentsOf } from '../../months.ts';
import type { Credit } from './read-statement.ts';
import type { MonthRow } from './use-account-form.ts';

/** What of a credit pays a month. */
interface ReceivedPart {
  readonly dueOn: string;
  readonly partCents: number;
}

/** A credit that may be rent, the months it would pay, and what makes one think so. */
export interface ProposedReceipt {
  /** Its place among the credits: two may be the same in all else. */
  readonly place: number;
  readonly credit: Credit;
  readonly parts: readonly ReceivedPart[];
  readonly because: 'NAME' | 'SUM';
}

/** Letters of a name that are enough to tell somebody: « LE » is everywhere. */
const LEAST_LETTERS = 4;

/**
 * Proposes which months the credits of a statement pay. A credit counts when it bears the name of a tenant or is exactly what is
 * left of a month; it pays the months that are short, oldest first (Code civil, art. 1342-10), and never more than they are short
 * of. One that is noted already is left out. It is a proposal: whoever keeps the account decides.
 */
export function matchReceipts(
  credits: readonly Credit[],
  rows: readonly MonthRow[],
  tenantNames: readonly string[],
): ProposedReceipt[] {
  const shortOf = new Map(rows.map((row) => [row.dueOn, restCents(row)]));
  const names = tenantNames.flatMap((name) => name.split(/\s+/)).map(plainWord);
  const telling = names.filter((name) => name.length >= LEAST_LETTERS);
  return credits.flatMap((credit, place) => {
    if (isNoted(credit, rows)) return [];
    const named = telling.some((name) => plainWord(credit.words).includes(name));
    const exact = [...shortOf].find(([, cents]) => cents === credit.creditCents)?.[0];
    if (!named && exact === undefined) return [];
    const parts = exact === undefined ? spread(credit.creditCents, shortOf) : [whole(exact, credit)];
    const isAll = parts.reduce((sum, { partCents }) => sum + partCents, 0) === credit.creditCents;
    if (!isAll) return [];
    for (const { dueOn, partCents } of parts) shortOf.set(dueOn, (shortOf.get(dueOn) ?? 0) - partCents);
    return [{ place, credit, parts, because: named ? 'NAME' : 'SUM' } as const];
  });
}

const restCents = (month: MonthRow) => Math.max(0, owedCentsOf(month) - (month.receivedCents ?? 0));

const whole = (dueOn: string, { creditCents }: Credit): ReceivedPart => ({ dueOn, partCents: creditCents });

const isNoted = ({ on, creditCents }: Credit, rows: readonly MonthRow[]) =>
  rows.some(({ receivedOn, receivedCents }) => receivedOn === on && (receivedCents ?? 0) >= creditCents);

function spread(creditCents: number, shortOf: ReadonlyMap<string, number>): ReceivedPart[] {
  let left = creditCents;
  return [...shortOf].flatMap(([dueOn, cents]) => {
    const partCents = Math.min(left, cents);
    left -= partCents;
    return partCents > 0 ? [{ dueOn, partCents }] : [];
  });
}
