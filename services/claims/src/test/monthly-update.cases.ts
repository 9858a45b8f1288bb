import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS, TWO_TERMS, term } from './claims-house.ts';
import { monthActs } from './month-acts.ts';
import { statementOf } from './statement.ts';

/** R-CLM-13, K-MONTH: what a landlord is asked for every month, and what happens without it. */
export const monthlyUpdateCases = (inHouse: () => ClaimsHouse) => {
  const { paid, table, tell, queues, statusOf, reminders } = monthActs(inHouse);

  /** Reminded on the last day, late on the next one. */
  const suspend = async (claimId: string) => {
    for (const on of ['2026-09-15', '2026-09-16']) await inHouse().house.clock(`${on}T08:00:00Z`);
    expect(await statusOf(claimId)).toBe('SUSPENDED');
  };

  describe('the monthly update of an indemnified account', () => {
    test('asked from the first rent after the indemnity; told unchanged, the new month waits for a receipt', async () => {
      const { issue, house } = inHouse();
      const { landlord, claimId, contractId } = await paid('SCI du Mail');
      expect(await table(landlord, '2026-09-04')).toEqual([]);
      const [account] = await table(landlord, '2026-09-05');
      expect(account).toMatchObject({ claimId, contractId, suspended: false, updateByOn: '2026-09-15' });
      expect(account?.months).toEqual([
        { dueOn: '2026-09-05', dueCents: MONTH_CENTS, housingAidCents: 0, receivedCents: 0, receivedOn: null },
      ]);
      const { result } = await tell(landlord, '2026-09-05', [{ contractId, dueOn: '2026-09-05' }]);
      expect(result).toMatchObject({ __typename: 'RingMonthsSaved', savedCount: 1, refusedLines: [] });
      expect(await table(landlord, '2026-09-05')).toEqual([]);
      expect((await queues('2026-09-06')).toPay.nodes).toContainEqual({
        id: claimId,
        status: 'PAID_OPEN',
        payableCents: MONTH_CENTS,
      });
      expect((await issue(claimId, '2026-09-07')).result).toMatchObject({
        __typename: 'ReceiptIssued',
        receipt: { indemnityCents: MONTH_CENTS, periodFromOn: '2026-09-05', periodToOn: '2026-09-05' },
      });
      expect((await queues('2026-09-07')).toPay.nodes.map(({ id }) => id)).not.toContain(claimId);
      expect(await house.violations()).toEqual([]);
    });

    test('a month paid again leaves nothing to indemnify', async () => {
      const { landlord, claimId, contractId } = await paid('SCI du Pré');
      await tell(landlord, '2026-09-06', [{ contractId, dueOn: '2026-09-05', receivedCents: MONTH_CENTS }]);
      expect((await queues('2026-09-07')).toPay.nodes.map(({ id }) => id)).not.toContain(claimId);
      const [account] = await table(landlord, '2026-10-05');
      expect(account?.months).toMatchObject([
        { dueOn: '2026-10-05', receivedCents: MONTH_CENTS, receivedOn: '2026-10-05' },
      ]);
    });

    test('the landlord is reminded on the due day, then 7, 3 and 1 days before the last one, until it is told', async () => {
      const { house } = inHouse();
      const { landlord, contractId } = await paid('SCI du Rappel');
      const remindedOn = async (on: string) => {
        const before = reminders().length;
        await house.clock(`${on}T08:00:00Z`);
        await house.clock(`${on}T09:00:00Z`);
        await house.jobsDone();
        return reminders().slice(before);
      };
      const own = expect.stringMatching(/^1\scompte locataire à actualiser au plus tard le 15 septembre 2026$/);
      expect(await remindedOn('2026-09-04')).toEqual([]);
      expect(await remindedOn('2026-09-05')).toEqual([own]);
      expect(await remindedOn('2026-09-06')).toEqual([]);
      expect(await remindedOn('2026-09-08')).toEqual([own]);
      await tell(landlord, '2026-09-09', [{ contractId, dueOn: '2026-09-05' }]);
      expect(await remindedOn('2026-09-12')).toEqual([]);
    });

    test('not told in time, the claim is suspended and told so; no receipt is issued until every late month is told', async () => {
      const { house, issue } = inHouse();
      const { landlord, claimId, contractId } = await paid('SCI de la Pause');
      await house.clock('2026-09-15T20:00:00Z');
      expect(await statusOf(claimId)).toBe('PAID_OPEN');
      await house.clock('2026-09-16T08:00:00Z');
      await house.jobsDone();
      expect(await statusOf(claimId)).toBe('SUSPENDED');
      expect(reminders()).toContainEqual(expect.stringMatching(/^1\sdossier suspendu\s: actualisez le compte/));
      expect((await queues('2026-09-16')).suspended.nodes).toContainEqual({ id: claimId, status: 'SUSPENDED' });
      expect((await issue(claimId, '2026-09-17')).code).toBe('INVALID_STATE');
      const [late] = await table(landlord, '2026-10-20');
      expect(late).toMatchObject({ suspended: true, months: [{ dueOn: '2026-09-05' }, { dueOn: '2026-10-05' }] });
      await tell(landlord, '2026-10-20', [{ contractId, dueOn: '2026-09-05' }]);
      expect(await statusOf(claimId)).toBe('SUSPENDED');
      await tell(landlord, '2026-10-20', [{ contractId, dueOn: '2026-10-05' }]);
      expect(await statusOf(claimId)).toBe('PAID_OPEN');
      expect((await queues('2026-10-20')).suspended.nodes.map(({ id }) => id)).not.toContain(claimId);
      expect((await queues('2026-10-20')).toPay.nodes).toContainEqual({
        id: claimId,
        status: 'PAID_OPEN',
        payableCents: 2 * MONTH_CENTS,
      });
      expect(await house.violations()).toEqual([]);
    });

    test('the account saved whole tells its months too', async () => {
      const { save } = inHouse();
      const claim = await paid('SCI du Compte');
      await suspend(claim.claimId);
      await save(
        claim,
        [...TWO_TERMS, '2026-09-05'].map((dueOn) => term(dueOn)),
        '2026-09-18',
      );
      expect(await statusOf(claim.claimId)).toBe('PAID_OPEN');
      expect(await table(claim.landlord, '2026-09-18')).toEqual([]);
    });

    test('a tenant who has left owes no rent after the exit: nothing is asked, nothing is suspended', async () => {
      const { house } = inHouse();
      const { landlord, claimId, contractId } = await paid('SCI du Départ');
      await house.sql("update guaranteed_lease set exit_on = '2026-09-01' where id = $1", [contractId]);
      expect(await table(landlord, '2026-09-20')).toEqual([]);
      for (const on of ['2026-09-15', '2026-09-20']) await house.clock(`${on}T08:00:00Z`);
      expect(await statusOf(claimId)).toBe('PAID_OPEN');
    });

    test('nobody is suspended without a reminder: a service that stood still gives it first', async () => {
      const { house } = inHouse();
      const { claimId } = await paid('SCI de la Panne');
      await house.clock('2026-10-01T08:00:00Z');
      await house.jobsDone();
      expect(reminders()).toContainEqual(expect.stringMatching(/^1\scompte locataire à actualiser$/));
      expect(await statusOf(claimId)).toBe('PAID_OPEN');
      await house.clock('2026-10-02T08:00:00Z');
      expect(await statusOf(claimId)).toBe('SUSPENDED');
    });

    test('a suspended claim still takes late rent back, suspended as it is, and its debt may go to court', async () => {
      const { house, act, examiner } = inHouse();
      const { landlord, claimId, debtId } = await paid('SCI du Retour');
      await suspend(claimId);
      const late = { operationId: uuidv7(), claimId, receivedOn: '2026-09-17', receivedCents: 20_000 };
      const { result } = await act(landlord, 'returnLateRent', late, { on: '2026-09-18' });
      expect(result).toMatchObject({ __typename: 'LateRentReturned', returnCents: 20_000 });
      expect(await statusOf(claimId)).toBe('SUSPENDED');
      expect(await house.violations()).toEqual([]);
      await act(examiner, 'startLitigation', { operationId: uuidv7(), debtId }, { on: '2026-12-01' });
      expect(await statusOf(claimId)).toBe('LITIGATION');
      expect(await house.violations()).toEqual([]);
    });

    test('a suspended claim whose debt is repaid is closed, and asked for nothing any more', async () => {
      const { house, examiner } = inHouse();
      const { landlord, claimId, reference } = await paid('SCI de la Fin');
      await suspend(claimId);
      const bytes = statementOf({ direction: 'CRDT', euros: '1300.00', words: reference, on: '2026-09-20' });
      const path = '/files/bank-statements/01990000-0000-7000-8000-000000000001?name=r.xml';
      await house.request(examiner, 'PUT', path, bytes, { now: '2026-09-20T18:00:00Z' });
      expect(await statusOf(claimId)).toBe('CLOSED');
      expect(await table(landlord, '2026-10-20')).toEqual([]);
      expect(await house.violations()).toEqual([]);
    });
  });
};
