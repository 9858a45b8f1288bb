import { registerLandlord } from '@trousseau/service/test/actors';
import { officer } from '@trousseau/service/test/viewers';
import fc from 'fast-check';
import { v7 as uuidv7 } from 'uuid';
import { expect } from 'vitest';
import { type ClaimLife, type RealClaim, standing } from './claim-life.ts';
import { type ClaimsHouse, PAPERS, TWO_TERMS, term } from './claims-house.ts';
import { statementOf } from './statement.ts';

type Step = (life: ClaimLife, real: RealClaim) => Promise<void>;

/** One act: possible in some moments of a life, done in the service, then compared with what the rules say. */
class Act implements fc.AsyncCommand<ClaimLife, RealClaim> {
  constructor(
    private readonly name: string,
    private readonly possible: (life: ClaimLife) => boolean,
    private readonly step: Step,
  ) {}

  check = (life: Readonly<ClaimLife>): boolean => this.possible(life as ClaimLife);
  toString = (): string => this.name;

  async run(life: ClaimLife, real: RealClaim): Promise<void> {
    await this.step(life, real);
    const { status, outstanding } = await standing(real);
    expect({ after: this.name, status, outstanding }).toEqual({
      after: this.name,
      status: life.status,
      outstanding: life.outstandingCents,
    });
  }
}

/** A lease of its own landlord, two months unpaid. */
export async function beginLife(claims: ClaimsHouse): Promise<RealClaim> {
  const landlord = await registerLandlord(claims.house, `SCI ${uuidv7()}`);
  const contract = await claims.guaranteed({ landlord });
  const { result } = await claims.save(
    contract,
    TWO_TERMS.map((due) => term(due)),
    '2026-08-10',
  );
  return { claims, contract, claimId: result?.tenantAccount?.claim?.id ?? '', receiptId: '', planId: '' };
}

const declare = new Act(
  'declare',
  ({ status }) => status === 'CONSTITUTED',
  async (life, { claims, contract }) => {
    await claims.declare(contract, life.on.toString());
    life.declare();
  },
);

const examine = new Act(
  'examine',
  ({ status }) => status === 'DECLARED',
  async (life, { claims, contract, claimId }) => {
    for (const kind of PAPERS) await claims.put(contract.landlord, claimId, kind);
    await claims.confirm(claimId, life.on.toString());
    life.status = 'DOCS_COMPLETE';
  },
);

const issue = new Act(
  'issue',
  ({ status }) => status === 'DOCS_COMPLETE' || status === 'PAID_OPEN',
  async (life, real) => {
    const input = { operationId: uuidv7(), claimId: real.claimId };
    const { result } = await real.claims.act(officer(), 'issueReceipt', input, { on: life.on.toString() });
    const { payableCents } = life;
    expect(result?.receipt?.indemnityCents ?? 0).toBe(payableCents);
    real.receiptId = result?.receipt?.id ?? real.receiptId;
    life.issue();
  },
);

/** Validated twice under one operation, as a browser that got no answer does. */
const pay = new Act(
  'pay',
  ({ status }) => status === 'RECEIPT_ISSUED',
  async (life, { claims, contract, receiptId }) => {
    const operationId = uuidv7();
    for (let sent = 0; sent < 2; sent += 1)
      await claims.validate(contract.landlord, receiptId, life.on.toString(), operationId);
    await claims.house.jobsDone();
    life.pay();
  },
);

const update = new Act(
  'update',
  ({ status, askedOn, toTell }) =>
    askedOn !== null && ['PAID_OPEN', 'SUSPENDED', 'RECEIPT_ISSUED'].includes(status) && toTell.length > 0,
  async (life, { claims, contract: { contractId, landlord } }) => {
    if (life.askedOn === null || life.askedOn.toString() > life.on.toString()) return;
    const months = life.toTell.map((due) => ({ contractId, dueOn: due.toString() }));
    const input = { operationId: uuidv7(), months };
    const { result } = await claims.act(landlord, 'saveRingMonths', input, { on: life.on.toString() });
    expect(result).toMatchObject({ savedCount: months.length, refusedLines: [] });
    life.update();
  },
);

const repay = (share: 'part' | 'all') =>
  new Act(
    `repay ${share}`,
    ({ outstandingCents }) => outstandingCents > 100,
    async (life, real) => {
      const cents = share === 'all' ? life.outstandingCents : Math.floor(life.outstandingCents / 3);
      const { reference } = await standing(real);
      const euros = (cents / 100).toFixed(2);
      const on = life.on.toString();
      const bytes = statementOf({ direction: 'CRDT', euros, words: reference ?? '', on });
      const { house, examiner } = real.claims;
      const path = `/files/bank-statements/${uuidv7()}?name=r.xml`;
      await house.request(examiner, 'PUT', path, bytes, { now: `${on}T18:00:00Z` });
      life.repay(cents);
    },
  );

/** Asked for and accepted; missed or put right later, as nights pass and sums come. */
const plan = new Act(
  'plan',
  ({ outstandingCents, hasPlan }) => outstandingCents > 30_000 && !hasPlan,
  async (life, real) => {
    const { claims, contract } = real;
    const { debt_id: debtId } = await standing(real);
    const on = life.on.toString();
    const asked = {
      operationId: uuidv7(),
      debtId,
      monthlyCents: 30_000,
      firstOn: life.on.add({ days: 20 }).toString(),
    };
    const { result } = await claims.act(contract.tenant, 'requestRepaymentPlan', asked, { on });
    const planId = result?.debt?.plan?.id;
    if (planId === undefined) return;
    const decided = { operationId: uuidv7(), planId, decision: 'APPROVE' };
    await claims.act(claims.examiner, 'decideRepaymentPlan', decided, { on });
    life.hasPlan = true;
  },
);

/** So many nights, each with its clocks. */
const nights = (count: number) =>
  new Act(
    `${count} nights`,
    () => true,
    async (life, { claims }) => {
      for (let night = 0; night < count; night += 1) {
        life.wake();
        await claims.house.clock(`${life.on}T08:00:00Z`);
      }
      await claims.house.jobsDone();
    },
  );

const restart = new Act(
  'restart of the worker',
  () => true,
  (_, { claims }) => claims.house.restartWorker(),
);

/** Everything that may happen to a claim, in any order. */
export const acts: fc.Arbitrary<fc.AsyncCommand<ClaimLife, RealClaim>>[] = [
  ...[declare, examine, issue, pay, update, plan, repay('part'), repay('all'), restart].map((act) => fc.constant(act)),
  fc.integer({ min: 1, max: 25 }).map(nights),
];
