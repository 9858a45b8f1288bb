import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';
import { type Booked, statementOf } from './statement.ts';

const DEBT_CENTS = 2 * MONTH_CENTS;
const DEBT = `query D { myDebts(first: 50) { nodes { id outstandingCents reference leastMonthlyCents account { iban holderName }
  schedules(meansCents: 20000, firstOn: "2026-10-05") { monthlyCents instalments { dueOn instalmentCents } }
  plan { id status monthlyCents repaidCents missedCents reason instalments { dueOn instalmentCents paidCents state } }
  repayments { receivedOn repaidCents } } } }`;

interface SeenDebt {
  id: string;
  outstandingCents: number;
  reference: string;
  leastMonthlyCents: number;
  schedules: { monthlyCents: number; instalments: { dueOn: string; instalmentCents: number }[] }[];
  plan: {
    id: string;
    status: string;
    monthlyCents: number;
    missedCents: number;
    reason: string | null;
    instalments: { dueOn: string; instalmentCents: number; paidCents: number; state: string }[];
  } | null;
  repayments: { receivedOn: string; repaidCents: number }[];
}

/** What a tenant owes, asks for and repays (R-PLAN-01 to -04, S56, S60). */
export const repaymentCases = (inHouse: () => ClaimsHouse) => {
  const ask = (debtId: string, monthlyCents = 20_000, on = '2026-09-01', firstOn = '2026-10-05') =>
    inHouse().act(
      inHouse().camille,
      'requestRepaymentPlan',
      { operationId: uuidv7(), debtId, monthlyCents, firstOn },
      { on },
    );
  const decide = (planId: string, answer: object, on = '2026-09-02') =>
    inHouse().act(inHouse().examiner, 'decideRepaymentPlan', { operationId: uuidv7(), planId, ...answer }, { on });
  const litigate = (debtId: string, on: string) =>
    inHouse().act(inHouse().examiner, 'startLitigation', { operationId: uuidv7(), debtId }, { on });
  async function seen(debtId: string, on = '2026-09-01'): Promise<SeenDebt> {
    const { house, camille } = inHouse();
    const { data } = await house.graphql<{ myDebts: { nodes: SeenDebt[] } }>(
      camille,
      DEBT,
      {},
      { now: `${on}T12:00:00Z` },
    );
    const debt = data.myDebts.nodes.find(({ id }) => id === debtId);
    if (!debt) throw new Error('The tenant does not see the debt.');
    return debt;
  }
  async function transfer(words: string, euros: string, on: string, change: Partial<Booked> = {}) {
    const { house, examiner } = inHouse();
    const bytes = statementOf({ direction: 'CRDT', euros, words, on, ...change });
    const path = `/files/bank-statements/${uuidv7()}?name=r.xml`;
    const response = await house.request(examiner, 'PUT', path, bytes, { now: `${on}T18:00:00Z` });
    expect(response.status).toBe(201);
  }
  async function running(monthlyCents = 20_000) {
    const debt = await inHouse().indebted();
    const { result } = await ask(debt.debtId, monthlyCents);
    const planId = result?.debt?.plan?.id ?? '';
    await decide(planId, { decision: 'APPROVE' });
    return { ...debt, planId };
  }

  describe('a debt repaid by plan', () => {
    test('three ways from what one can pay; one is asked for, approved, paid to the last cent, and the claim closes', async () => {
      const { house, indebted } = inHouse();
      const { debtId, reference, claimId } = await indebted();
      const before = await seen(debtId);
      expect(before).toMatchObject({ outstandingCents: DEBT_CENTS, reference, plan: null, repayments: [] });
      expect(before.schedules.map(({ instalments }) => instalments.length)).toEqual([7, 9, 13]);
      expect((await ask(debtId)).result?.debt?.plan).toMatchObject({ status: 'REQUESTED', monthlyCents: 18_572 });
      const planId = (await seen(debtId)).plan?.id ?? '';
      await decide(planId, { decision: 'APPROVE' });
      const { plan } = await seen(debtId);
      expect(plan?.instalments.map(({ instalmentCents }) => instalmentCents)).toEqual([
        ...[18_572, 18_572, 18_572],
        ...[18_571, 18_571, 18_571, 18_571],
      ]);
      await transfer(`Remboursement ${reference}`, '185.72', '2026-10-04');
      const after = await seen(debtId, '2026-10-06');
      expect(after).toMatchObject({ outstandingCents: DEBT_CENTS - 18_572, repayments: [{ repaidCents: 18_572 }] });
      expect(after.plan?.instalments[0]).toMatchObject({ paidCents: 18_572, state: 'PAID' });
      await transfer(reference.toLowerCase().replaceAll('-', ' '), '1114.28', '2026-10-20');
      expect(await seen(debtId, '2026-10-21')).toMatchObject({ outstandingCents: 0, plan: { status: 'SETTLED' } });
      expect(await house.sql('select status from unpaid_claim where id = $1', [claimId])).toEqual([
        { status: 'CLOSED' },
      ]);
      await house.jobsDone();
      expect(await house.violations()).toEqual([]);
    });

    test('R-STATE: the officer offers something else, with words the tenant reads; the tenant accepts', async () => {
      const { act, camille, indebted, house } = inHouse();
      const { debtId } = await indebted();
      const planId = (await ask(debtId, 5_000)).result?.debt?.plan?.id ?? '';
      expect((await decide(planId, { decision: 'AMEND', monthlyCents: 10_000 })).result?.__typename).toBe(
        'PlanDecisionIncomplete',
      );
      expect((await decide(planId, { decision: 'AMEND', reason: 'Un an suffit.' })).result?.message).toContain(
        'mensualité',
      );
      await decide(planId, { decision: 'AMEND', monthlyCents: 10_000, reason: 'Un an suffit.' });
      expect((await seen(debtId)).plan).toMatchObject({
        status: 'PROPOSED',
        monthlyCents: 10_000,
        reason: 'Un an suffit.',
      });
      await act(camille, 'acceptRepaymentPlan', { operationId: uuidv7(), planId }, { on: '2026-09-03' });
      expect((await seen(debtId)).plan?.status).toBe('ACTIVE');
      await house.jobsDone();
      expect(
        house.post.mails.some(
          ({ subject, text }) => /autre échéancier/.test(subject) && text.includes('Un an suffit.'),
        ),
      ).toBe(true);
    });

    test.each([
      ['too little a month', 3_000, '2026-10-05', 'PlanTooLong'],
      ['a first day in the past', 20_000, '2026-08-30', 'FirstInstalmentRefused'],
      ['a first day too far', 20_000, '2026-11-02', 'FirstInstalmentRefused'],
      ['nothing a month', 0, '2026-10-05', 'PlanTooLong'],
    ])('%s is refused with what is possible, and nothing is written', async (_, monthlyCents, firstOn, kind) => {
      const { debtId } = await inHouse().indebted();
      const { result } = await ask(debtId, monthlyCents, '2026-09-01', firstOn);
      expect(result?.__typename).toBe(kind);
      expect((await seen(debtId)).plan).toBeNull();
    });

    test('refused with reasons, another one may be asked for', async () => {
      const { debtId } = await inHouse().indebted();
      const planId = (await ask(debtId, 5_000)).result?.debt?.plan?.id ?? '';
      await decide(planId, { decision: 'REFUSE', reason: 'Vos ressources permettent davantage.' });
      expect((await seen(debtId)).plan?.status).toBe('REFUSED');
      expect((await ask(debtId, 20_000)).result?.debt?.plan?.status).toBe('REQUESTED');
    });

    test('nobody else asks, accepts or decides; two at once are one plan', async () => {
      const { act, camille, morel, examiner, indebted } = inHouse();
      const { debtId } = await indebted();
      const input = { operationId: uuidv7(), debtId, monthlyCents: 20_000, firstOn: '2026-10-05' };
      for (const viewer of [morel, examiner])
        expect((await act(viewer, 'requestRepaymentPlan', input, { on: '2026-09-01' })).code).toBe('FORBIDDEN');
      const both = await Promise.all([ask(debtId), ask(debtId)]);
      expect(both.filter(({ code }) => code === 'INVALID_STATE')).toHaveLength(1);
      const planId = (await seen(debtId)).plan?.id ?? '';
      for (const viewer of [morel, camille]) {
        const answer = { operationId: uuidv7(), planId, decision: 'APPROVE' };
        expect((await act(viewer, 'decideRepaymentPlan', answer, { on: '2026-09-02' })).code).toBe('FORBIDDEN');
      }
    });
  });

  describe('an instalment that does not come', () => {
    test('is missed after its days of grace, told kindly, put right by paying', async () => {
      const { house } = inHouse();
      const { debtId, reference } = await running();
      expect(await house.clock('2026-10-15T08:00:00Z')).toMatchObject({ 'miss-instalments': 0 });
      await house.clock('2026-10-16T08:00:00Z');
      expect(await house.clock('2026-10-16T09:00:00Z')).toMatchObject({ 'miss-instalments': 0 });
      expect((await seen(debtId, '2026-10-16')).plan).toMatchObject({ status: 'BREACHED', missedCents: 18_572 });
      await house.jobsDone();
      expect(house.post.mails.some(({ subject }) => /n’est pas arrivée/.test(subject))).toBe(true);
      await transfer(reference, '185.72', '2026-10-18');
      expect((await seen(debtId, '2026-10-18')).plan).toMatchObject({ status: 'ACTIVE', missedCents: 0 });
      expect(await house.violations()).toEqual([]);
    });

    test('renegotiated by the officer, the plan starts anew from what is left', async () => {
      const { house } = inHouse();
      const { debtId, planId, reference } = await running();
      await transfer(reference, '100.00', '2026-10-05');
      await house.clock('2026-10-16T08:00:00Z');
      const answer = { decision: 'RENEGOTIATE', monthlyCents: 10_000, reason: 'Nous reprenons plus doucement.' };
      await decide(planId, answer, '2026-10-20');
      const { plan } = await seen(debtId, '2026-10-20');
      expect(plan).toMatchObject({ status: 'ACTIVE', missedCents: 0 });
      expect(plan?.instalments).toHaveLength(12);
      expect(plan?.instalments[0]).toMatchObject({ dueOn: '2026-11-05', state: 'TO_COME' });
      expect(await house.violations()).toEqual([]);
    });
  });

  describe('what the bank reports', () => {
    test('S60: more than what is left is not recorded; a person looks at it', async () => {
      const { house, indebted } = inHouse();
      const { debtId, reference } = await indebted();
      await transfer(reference, '1300.01', '2026-10-04');
      expect(await seen(debtId)).toMatchObject({ outstandingCents: DEBT_CENTS, repayments: [] });
      const [line] = await house.sql<{ question: string }>(
        `select question from bank_line where outcome = 'TO_EXAMINE' and remittance = $1`,
        [reference],
      );
      expect(line?.question).toContain('Plus que le reste');
    });

    test('F12: the same movement in five statements at once is one repayment', async () => {
      const { house, indebted } = inHouse();
      const { debtId, reference } = await indebted();
      const once = { reference: `B-${reference}` };
      await Promise.all(Array.from({ length: 5 }, () => transfer(reference, '100.00', '2026-10-04', once)));
      expect((await seen(debtId)).outstandingCents).toBe(DEBT_CENTS - 10_000);
      expect(await house.violations()).toEqual([]);
    });
  });

  describe('R-PLAN-01, R-PLAN-04: a court', () => {
    test('is a person’s decision, not before the two months are over', async () => {
      const { house, indebted } = inHouse();
      const { debtId, claimId } = await indebted();
      const tooSoon = await litigate(debtId, '2026-10-01');
      expect(tooSoon.result).toMatchObject({
        __typename: 'LitigationTooSoon',
        message: expect.stringContaining('octobre 2026'),
      });
      await house.clock('2026-12-01T08:00:00Z');
      expect(await house.sql('select status from unpaid_claim where id = $1', [claimId])).toEqual([
        { status: 'PAID_OPEN' },
      ]);
      expect((await litigate(debtId, '2026-12-01')).result?.claim?.status).toBe('LITIGATION');
      expect((await ask(debtId, 20_000, '2026-12-02', '2027-01-05')).code).toBe('INVALID_STATE');
      expect(await house.violations()).toEqual([]);
    });

    test('is not possible while a plan is asked for or runs; a breached one allows it', async () => {
      const { house } = inHouse();
      const { debtId } = await running();
      expect((await litigate(debtId, '2026-12-01')).result?.message).toContain('répondez-y d’abord');
      await house.clock('2026-12-01T08:00:00Z');
      expect((await litigate(debtId, '2026-12-02')).result?.__typename).toBe('LitigationStarted');
    });

    test('R-PLAN-01: asking after the two months is still heard', async () => {
      const { debtId } = await inHouse().indebted();
      expect((await ask(debtId, 20_000, '2026-12-01', '2027-01-05')).result?.debt?.plan?.status).toBe('REQUESTED');
    });
  });
};
