import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';

/** One euro leaves once (P3, P4, F06, F12, S54 to S60). */
export const paymentCases = (inHouse: () => ClaimsHouse) => {
  const stateOf = async ({ receiptId }: { receiptId: string }) => {
    const { house } = inHouse();
    const payments = await house.sql<{ id: string; status: string }>(
      'select id, status from payment where receipt_id = $1 order by id',
      [receiptId],
    );
    const postings = await house.sql('select 1 from ledger_transaction where id = any($1)', [
      payments.map(({ id }) => id),
    ]);
    const events = await house.sql(`select 1 from domain_event where type = 'ReceiptPaid' and aggregate_id = $1`, [
      receiptId,
    ]);
    const [receipt] = await house.sql<{ status: string }>('select status from subrogation_receipt where id = $1', [
      receiptId,
    ]);
    return {
      payments: payments.map(({ status }) => status),
      postings: postings.length,
      events: events.length,
      receipt: receipt?.status,
    };
  };
  const PAID_ONCE = { payments: ['CONFIRMED'], postings: 1, events: 1, receipt: 'PAID' };

  describe('the payment', () => {
    test('S58, F12: two members validate twenty times at once: one transfer, one posting, one debt', async () => {
      const { issued, validate, house, bank } = inHouse();
      const claim = await issued();
      const colleague = { ...claim.landlord, identityId: crypto.randomUUID(), sessionId: crypto.randomUUID() };
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, index) => validate(index % 2 ? colleague : claim.landlord, claim.receiptId)),
      );
      expect(answers.every(({ result }) => result?.__typename === 'ReceiptValidated')).toBe(true);
      await house.jobsDone();
      expect(await stateOf(claim)).toEqual(PAID_ONCE);
      expect(bank.ordersOf(claim.number)).toHaveLength(1);
      expect(
        await house.sql(`select 1 from domain_event where type = 'ReceiptValidated' and aggregate_id = $1`, [
          claim.receiptId,
        ]),
      ).toHaveLength(1);
      expect(await house.sql('select outstanding_cents from debt where contract_id = $1', [claim.contractId])).toEqual([
        { outstanding_cents: String(2 * MONTH_CENTS) },
      ]);
    });

    test.each([
      ['F06, F07: the line breaks after the bank executed', 'breaks-after-executing'],
      ['F06: the line breaks before the bank hears anything', 'breaks-before-executing'],
    ] as const)('%s: the same transfer is asked for again, and made once', async (_, mood) => {
      const { issued, validate, house, bank } = inHouse();
      const claim = await issued();
      bank.mood = mood;
      await validate(claim.landlord, claim.receiptId);
      await expect.poll(() => bank.ordersOf(claim.number).length, { timeout: 20_000 }).toBeGreaterThan(0);
      expect(await stateOf(claim)).toEqual({ payments: ['SENT'], postings: 0, events: 0, receipt: 'VALIDATED' });
      bank.mood = 'answers';
      await house.jobsDone();
      expect(await stateOf(claim)).toEqual(PAID_ONCE);
      expect(bank.transfersOf(claim.number)).toHaveLength(1);
      expect(new Set(bank.ordersOf(claim.number).map((order) => JSON.stringify(order))).size).toBe(1);
    });

    test('the job that runs again, and the clock beside it, find it done', async () => {
      const { issued, validate, house, bank } = inHouse();
      const claim = await issued();
      await validate(claim.landlord, claim.receiptId);
      await house.jobsDone();
      await house.sql(
        `insert into pgboss.job (name, data, retry_limit) select 'pay-receipt', jsonb_build_object('event', jsonb_build_object('id', id, 'type', type, 'aggregate', aggregate, 'aggregateId', aggregate_id, 'version', version, 'occurredAt', '2026-08-26T10:00:00Z', 'payload', payload)), 3
         from domain_event, generate_series(1, 5) where type = 'ReceiptValidated' and aggregate_id = $1`,
        [claim.receiptId],
      );
      await Promise.all([house.clock('2026-08-28T10:00:00Z'), house.jobsDone()]);
      expect(await stateOf(claim)).toEqual(PAID_ONCE);
      expect(bank.ordersOf(claim.number)).toHaveLength(1);
    });

    test('a job that was lost does not lose the payment: the clock of the next day makes it', async () => {
      const { issued, validate, house, bank } = inHouse();
      const claim = await issued();
      bank.mood = 'breaks-before-executing';
      await validate(claim.landlord, claim.receiptId);
      await expect.poll(() => bank.ordersOf(claim.number).length, { timeout: 20_000 }).toBeGreaterThan(0);
      await house.sql(`delete from pgboss.job where name = 'pay-receipt' and data->'event'->>'aggregateId' = $1`, [
        claim.receiptId,
      ]);
      bank.mood = 'answers';
      expect(await house.clock('2026-08-26T20:00:00Z')).toMatchObject({ 'pay-forgotten-receipts': 0 });
      expect(await house.clock('2026-08-27T10:00:00Z')).toMatchObject({ 'pay-forgotten-receipts': 1 });
      expect(await stateOf(claim)).toEqual(PAID_ONCE);
      expect(bank.transfersOf(claim.number)).toHaveLength(1);
    });

    test('an account the bank refuses: nothing moves, nothing is posted, and another account is paid later under another order', async () => {
      const { issued, validate, house, bank } = inHouse();
      const claim = await issued();
      bank.mood = 'refuses';
      await validate(claim.landlord, claim.receiptId);
      await house.jobsDone();
      expect(await stateOf(claim)).toEqual({ payments: ['RETURNED'], postings: 0, events: 0, receipt: 'VALIDATED' });
      bank.mood = 'answers';
      await house.clock('2026-08-27T10:00:00Z');
      expect(bank.ordersOf(claim.number)).toHaveLength(1);
      // As if the refused order had named an older account of the profile.
      await house.sql(`update payment set iban = 'FR0000000000000000000000000' where receipt_id = $1`, [
        claim.receiptId,
      ]);
      await house.clock('2026-08-28T10:00:00Z');
      expect(await stateOf(claim)).toMatchObject({ payments: ['RETURNED', 'CONFIRMED'], postings: 1, receipt: 'PAID' });
      expect(bank.transfersOf(claim.number)).toHaveLength(1);
    });
  });
};
