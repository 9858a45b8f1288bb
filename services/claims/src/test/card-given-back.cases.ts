import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { cardActs } from './card-acts.ts';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';
import { statementOf } from './statement.ts';

const DEBT_CENTS = 2 * MONTH_CENTS;
const DESK = '{ paymentDesk { cardPaymentsToGiveBack { id repaidCents processorReference debt { reference } } } }';

/** A card that paid what a transfer had paid meanwhile (R-PLAN-03, S60). */
export const cardGivenBackCases = (inHouse: () => ClaimsHouse) => {
  const { check, opened, seen } = cardActs(inHouse);
  const note = (cardPaymentId: string, refundReference: string, as = inHouse().examiner) =>
    inHouse().act(
      as,
      'noteCardPaymentGivenBack',
      { operationId: uuidv7(), cardPaymentId, refundReference },
      { on: '2026-09-03' },
    );

  /** The tenant pays everything on the page while a transfer of half of it arrives. */
  async function paidTwice() {
    const { house, cards, examiner, indebted } = inHouse();
    const debt = await indebted();
    const id = await opened(debt.debtId, DEBT_CENTS);
    const bytes = statementOf({ direction: 'CRDT', euros: '650.00', words: debt.reference, on: '2026-09-01' });
    const sent = await house.request(examiner, 'PUT', `/files/bank-statements/${uuidv7()}?name=r.xml`, bytes);
    expect(sent.status).toBe(201);
    cards.end(id, 'PAID');
    await check(id);
    return { ...debt, id };
  }

  describe('S60: a card that paid more than was left by then', () => {
    test('records nothing, is told to the tenant, and waits for an officer who notes that it went back', async () => {
      const { house, examiner } = inHouse();
      const { debtId, id, reference } = await paidTwice();
      expect(await seen(debtId)).toMatchObject({
        ...{ outstandingCents: DEBT_CENTS - MONTH_CENTS, repayments: [{ byCard: false }] },
        pendingCardPayments: [{ id, status: 'TO_GIVE_BACK', repaidCents: DEBT_CENTS }],
      });
      expect(await house.sql('select 1 from ledger_transaction where id = $1', [id])).toEqual([]);
      const desk = await house.graphql<{ paymentDesk: { cardPaymentsToGiveBack: object[] } }>(examiner, DESK);
      expect(desk.data.paymentDesk.cardPaymentsToGiveBack).toContainEqual({
        ...{ id, repaidCents: DEBT_CENTS, processorReference: `CB-${id}`, debt: { reference } },
      });
      expect((await note(id, '  ')).result).toMatchObject({ __typename: 'RefundReferenceMissing' });
      expect((await note(id, 'RB-2026-0001')).result?.__typename).toBe('CardPaymentNotedGivenBack');
      expect((await note(id, 'RB-2026-0002')).code).toBe('INVALID_STATE');
      expect((await seen(debtId)).pendingCardPayments).toEqual([]);
      const events = await house.sql('select type from domain_event where aggregate_id = $1 order by version', [id]);
      expect(events).toEqual([{ type: 'CardPaymentNotRecorded' }, { type: 'CardPaymentGivenBack' }]);
      expect(
        await house.sql(`select 1 from audit_entry where act = 'CARD_PAYMENT_GIVEN_BACK' and subject_id = $1`, [id]),
      ).toHaveLength(1);
      expect(await house.violations()).toEqual([]);
    });

    test('is an officer’s alone to note, and only while it waits', async () => {
      const { camille, morel, act, indebted } = inHouse();
      const { id } = await paidTwice();
      const input = { operationId: uuidv7(), cardPaymentId: id, refundReference: 'RB-2026-0003' };
      for (const viewer of [camille, morel])
        expect((await act(viewer, 'noteCardPaymentGivenBack', input, { on: '2026-09-03' })).code).toBe('FORBIDDEN');
      const { debtId } = await indebted();
      expect((await note(await opened(debtId, 5_000), 'RB-2026-0004')).code).toBe('INVALID_STATE');
    });
  });
};
