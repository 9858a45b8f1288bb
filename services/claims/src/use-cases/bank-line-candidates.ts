import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { roleOf } from '@trousseau/service/viewer';
import { validate } from 'uuid';
import { BankLine } from '../entities/bank-statement.ts';
import { Debt } from '../entities/debt.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { LateRentReturn } from '../entities/late-rent-return.ts';
import { Instalment } from '../entities/repayment-plan.ts';

/** Most candidates of one movement: more of the same sum tell nothing. */
const MOST = 5;

/** Whose money a movement may be, by its sum alone: a person decides. */
export interface BankLineCandidate {
  reference: string;
  tenantNames: string[];
  /** What its sum is: an instalment of a plan, all that is left of a debt, or late rent announced by the landlord. */
  match: 'INSTALMENT' | 'WHOLE_DEBT' | 'LATE_RENT';
  outstandingCents: number;
}

/** R-PLAN-03. The debts and announced late rents a credit to be examined may settle, those of its sum; none for a debit, and for anybody but an officer. */
export async function bankLineCandidates(context: Context, lineId: string): Promise<BankLineCandidate[]> {
  if (roleOf(context.viewer) !== 'OFFICER' || !validate(lineId)) return [];
  const em = context.em as SqlEntityManager;
  const line = await em.findOne(BankLine, { id: lineId, outcome: 'TO_EXAMINE', direction: 'CREDIT' });
  if (!line) return [];
  const { movementCents } = line;
  const limit = { limit: MOST };
  const running = { status: { $in: ['ACTIVE' as const, 'BREACHED' as const] } };
  const instalments = await em.find(
    Instalment,
    { instalmentCents: movementCents, plan: running },
    { ...limit, populate: ['plan.debt.lease'], orderBy: { dueOn: 'asc' } },
  );
  const whole = await em.find(Debt, { outstandingCents: movementCents }, { ...limit, populate: ['lease'] });
  const found = [
    ...instalments.map(({ plan }) => ofDebt(plan.debt, 'INSTALMENT')),
    ...whole.map((debt) => ofDebt(debt, 'WHOLE_DEBT')),
    ...(await lateRents(em, movementCents)),
  ];
  return [...new Map(found.map((one) => [one.reference, one])).values()].slice(0, MOST);
}

const ofDebt = ({ reference, lease, outstandingCents }: Debt, match: BankLineCandidate['match']) => ({
  ...{ reference, tenantNames: lease.tenantNames, match, outstandingCents },
});

async function lateRents(em: SqlEntityManager, returnCents: number): Promise<BankLineCandidate[]> {
  const awaited = await em.find(LateRentReturn, { returnCents, returnedOn: null }, { limit: MOST });
  const leases = await em.find(GuaranteedLease, { id: { $in: awaited.map(({ contractId }) => contractId) } });
  const names = new Map(leases.map(({ id, tenantNames }) => [id, tenantNames]));
  return awaited.map(({ reference, contractId }) => ({
    ...{ reference, tenantNames: names.get(contractId) ?? [], match: 'LATE_RENT', outstandingCents: returnCents },
  }));
}
