import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import type { Temporal } from 'temporal-polyfill';
import { validate } from 'uuid';
import { judgeToldMonths, NOT_ASKED, type ToldMonth } from '../domain/told-months.ts';
import { RentMonth } from '../entities/rent-month.ts';
import { leasesToChangeOnRing } from '../entities/visible-to.ts';
import { followCaf } from './follow-caf.ts';
import { followMonths, type ToldAccount } from './follow-months.ts';
import { pick } from './read-account.ts';
import { type AskedTenantAccount, lockAskedAccounts } from './told-accounts.ts';

/** Most months told in one submission. */
const MOST_LINES = 1000;

/** One month of one account. */
export interface RingMonthLine extends ToldMonth {
  contractId: string;
}

/** Months of accounts of any space of the ring. */
export interface SaveRingMonths {
  operationId: string;
  months: readonly RingMonthLine[];
}

/** A line that was not kept, and what to do about it. */
export interface RefusedLine {
  contractId: string;
  /** ISO day, as an answer is remembered. */
  dueOn: string;
  message: string;
}

/**
 * R-CLM-13. Keeps the months a landlord tells of the accounts of all their spaces at once (decision 0040). Each line is kept or
 * refused by itself; a line of a space in which the person changes nothing is refused as one that never was (S20, S21).
 */
export async function saveRingMonths(context: Context, input: SaveRingMonths) {
  if (input.months.length === 0 || input.months.length > MOST_LINES)
    return {
      kind: 'RingMonthsRefused' as const,
      message: `Envoyez entre 1 et ${MOST_LINES} lignes à la fois.`,
    };
  return once(context, 'saveRingMonths', input.operationId, input, (em) => keep(em, context, input.months));
}

async function keep(em: SqlEntityManager, context: Context, lines: readonly RingMonthLine[]) {
  const byContract = Map.groupBy(lines, ({ contractId }) => contractId);
  const visible = leasesToChangeOnRing(context.viewer);
  const contractIds = [...byContract.keys()].filter((id) => validate(id));
  const accounts = visible === null ? new Map() : await lockAskedAccounts(em, visible, contractIds);
  const refusedLines: RefusedLine[] = [];
  const told: ToldAccount[] = [];
  for (const [contractId, own] of byContract) {
    const account: AskedTenantAccount | undefined = accounts.get(contractId);
    const answer = account ? tell(em, account, own, context.today) : nothingAsked(own);
    refusedLines.push(
      ...answer.refused.map(({ dueOn, message }) => ({ contractId, dueOn: dueOn.toString(), message })),
    );
    if (answer.told) told.push(answer.told);
  }
  await em.flush();
  await followMonths(em, context, told);
  await followCaf(em, context, told);
  return { kind: 'RingMonthsSaved' as const, savedCount: lines.length - refusedLines.length, refusedLines };
}

const nothingAsked = (lines: readonly RingMonthLine[]) => ({
  refused: lines.map(({ dueOn }) => ({ dueOn, message: NOT_ASKED })),
  told: null,
});

/** Notes in one account the months that stand, under the lock of its lease. */
function tell(
  em: SqlEntityManager,
  account: AskedTenantAccount,
  lines: readonly RingMonthLine[],
  today: Temporal.PlainDate,
) {
  const { lease, months, clock, indemnified } = account;
  const facts = { lease, noted: months.map(pick), askedOn: clock.startsOn, today, indemnified };
  const { noted, told, refused } = judgeToldMonths(facts, lines);
  if (told.length === 0) return { refused, told: null };
  const kept = noted.map((term) => {
    const known = months.find(({ dueOn }) => dueOn.equals(term.dueOn));
    if (known) return em.assign(known, term);
    const fresh = em.create(RentMonth, { contractId: lease.id, ...term });
    em.persist(fresh);
    return fresh;
  });
  lease.accountVersion += 1;
  const isTold = (dueOn: Temporal.PlainDate) => told.some((on) => on.equals(dueOn));
  return { refused, told: { ...account, months: kept, isTold } };
}
