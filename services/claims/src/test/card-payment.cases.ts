import { registerTenant } from '@trousseau/service/test/actors';
import { service } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { cardActs } from './card-acts.ts';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';

const DEBT_CENTS = 2 * MONTH_CENTS;
const INSTALMENT_CENTS = 18_572;

/** What a tenant repays on the page of a card processor (R-PLAN-03, S56, S60). */
export const cardPaymentCases = (inHouse: () => ClaimsHouse) => {
  const { pay, check, opened, seen, kept } = cardActs(inHouse);

  describe('R-PLAN-03: a repayment by card', () => {
    test('pays an instalment, once, however often the page and the clock ask; the plan and the statement follow', async () => {
      const { house, cards, act, camille, examiner, indebted } = inHouse();
      const { debtId, contractId } = await indebted();
      const asked = { operationId: uuidv7(), debtId, monthlyCents: 20_000, firstOn: '2026-10-05' };
      await act(camille, 'requestRepaymentPlan', asked, { on: '2026-09-01' });
      const [plan] = await house.sql<{ id: string }>('select id from repayment_plan where debt_id = $1', [debtId]);
      const approved = { operationId: uuidv7(), planId: plan?.id, decision: 'APPROVE' };
      await act(examiner, 'decideRepaymentPlan', approved, { on: '2026-09-02' });

      const { result } = await pay(debtId, INSTALMENT_CENTS, { on: '2026-10-04' });
      const id = result?.cardPaymentId ?? '';
      expect(result?.address).toBe(`${cards.url}/page/${id}`);
      expect(JSON.parse(cards.checkouts.get(id)?.words ?? '')).toMatchObject({
        repaidCents: INSTALMENT_CENTS,
        returnUrl: `http://localhost:4000/locataire/remboursement/carte/${id}`,
      });
      expect((await check(id, '2026-10-04')).result?.cardPayment).toMatchObject({ status: 'CREATED' });
      expect((await seen(debtId)).outstandingCents).toBe(DEBT_CENTS);
      cards.end(id, 'PAID');
      const both = [house.clock('2026-10-04T10:00:00Z'), ...Array.from({ length: 4 }, () => check(id, '2026-10-04'))];
      await Promise.all(both);
      expect((await check(id, '2026-10-04')).result?.cardPayment).toMatchObject({
        ...{ status: 'PAID', repaidCents: INSTALMENT_CENTS },
        debt: { outstandingCents: DEBT_CENTS - INSTALMENT_CENTS },
      });
      expect(await seen(debtId, '2026-10-06')).toMatchObject({
        ...{ outstandingCents: DEBT_CENTS - INSTALMENT_CENTS, pendingCardPayments: [] },
        repayments: [{ repaidCents: INSTALMENT_CENTS, byCard: true }],
      });
      expect((await seen(debtId, '2026-10-06')).plan?.instalments[0]).toEqual({
        ...{ paidCents: INSTALMENT_CENTS, state: 'PAID' },
      });
      const path = `/files/statement.csv?contract=${contractId}`;
      const statement = await (await house.request(examiner, 'GET', path, '')).text();
      expect(statement).toContain(`Remboursement du locataire par carte;;CB-${id}`);
      expect(await house.sql('select kind from ledger_transaction where id = $1', [id])).toEqual([
        { kind: 'DEBT_REPAID' },
      ]);
      const told = await house.sql(
        `select 1 from domain_event where type = 'RepaymentReceived' and aggregate_id = $1`,
        [debtId],
      );
      expect(told).toHaveLength(1);
      expect(await house.violations()).toEqual([]);
    });

    test('of all that is left closes the claim', async () => {
      const { house, cards, indebted } = inHouse();
      const { debtId, claimId } = await indebted();
      const id = await opened(debtId, DEBT_CENTS);
      cards.end(id, 'PAID');
      await check(id);
      expect(await seen(debtId)).toMatchObject({ outstandingCents: 0, payableByCard: false });
      expect(await house.sql('select status from unpaid_claim where id = $1', [claimId])).toEqual([
        { status: 'CLOSED' },
      ]);
      expect((await pay(debtId, 100)).result?.message).toContain('Il ne reste rien à rembourser');
      expect(await house.violations()).toEqual([]);
    });

    test('S62: is among what a tenant takes along, with what became of it', async () => {
      const { house, cards, camille, indebted } = inHouse();
      const { debtId, reference } = await indebted();
      const id = await opened(debtId, 5_000);
      cards.end(id, 'PAID');
      await check(id);
      const question = 'query ($ids: [ID!]!) { told: claimsPersonalData(spaceIds: $ids) }';
      const ids = { ids: [camille.spaceId] };
      const { data } = await house.graphql<{ told: string }>(service('account'), question, ids);
      const debts = JSON.parse(data.told).chapters['Dettes envers le garant'];
      expect(debts).toContainEqual(
        expect.objectContaining({
          'Référence à rappeler': reference,
          'Paiements par carte': [
            expect.objectContaining({ État: 'Payé (PAID)', 'Référence du prestataire': `CB-${id}` }),
          ],
        }),
      );
    });

    test('of a tenant who closed the window is found by the clock', async () => {
      const { house, cards, indebted } = inHouse();
      const { debtId } = await indebted();
      const id = await opened(debtId, 5_000);
      cards.end(id, 'PAID');
      await house.clock('2026-09-01T10:05:00Z');
      expect(await kept(debtId)).toEqual([{ id, status: 'PAID' }]);
      expect((await seen(debtId)).outstandingCents).toBe(DEBT_CENTS - 5_000);
    });

    test.each(['REFUSED', 'EXPIRED'] as const)('%s moves nothing, and another one may be opened', async (state) => {
      const { house, cards, indebted } = inHouse();
      const { debtId } = await indebted();
      const id = await opened(debtId, 5_000);
      cards.end(id, state);
      expect((await check(id)).result?.cardPayment).toMatchObject({ status: state });
      expect(await seen(debtId)).toMatchObject({ outstandingCents: DEBT_CENTS, pendingCardPayments: [] });
      expect(await opened(debtId, 7_000)).not.toBe(id);
      expect(await house.violations()).toEqual([]);
    });
  });

  describe('what is asked of the processor', () => {
    test('the same sum again is the same page; another sum waits for the first to end, which is asked at once', async () => {
      const { cards, indebted } = inHouse();
      const { debtId } = await indebted();
      const both = await Promise.all([pay(debtId, 5_000), pay(debtId, 5_000)]);
      const [id = ''] = new Set(both.map(({ result }) => result?.cardPaymentId));
      expect(await kept(debtId)).toEqual([{ id, status: 'CREATED' }]);
      expect(await opened(debtId, 5_000)).toBe(id);
      expect((await pay(debtId, 6_000)).result).toMatchObject({
        ...{ __typename: 'CardPaymentUnderWay', repaidCents: 5_000, message: expect.stringContaining('reprenez-le') },
      });
      expect((await seen(debtId)).pendingCardPayments).toEqual([{ id, status: 'CREATED', repaidCents: 5_000 }]);
      cards.end(id, 'PAID');
      await opened(debtId, 6_000);
      expect((await seen(debtId)).outstandingCents).toBe(DEBT_CENTS - 5_000);
    });

    test.each([
      ['nothing', 0],
      ['less than a euro', 99],
      ['more than what is left', DEBT_CENTS + 1],
    ])('%s opens no page, and nothing is written', async (_, repaidCents) => {
      const { debtId } = await inHouse().indebted();
      expect((await pay(debtId, repaidCents)).result).toMatchObject({
        ...{ __typename: 'CardSumRefused', outstandingCents: DEBT_CENTS },
        message: expect.stringMatching(/entre 1,00\s€ et 1\s300,00\s€/),
      });
      expect(await kept(debtId)).toEqual([]);
    });

    test('away when it is asked for a page, it is said kindly; back, the same payment goes on', async () => {
      const { cards, indebted } = inHouse();
      const { debtId } = await indebted();
      cards.isAway = true;
      const first = await pay(debtId, 5_000);
      cards.isAway = false;
      expect(first.result).toMatchObject({ __typename: 'CardProcessorUnavailable' });
      const [left] = await kept(debtId);
      expect(await opened(debtId, 5_000)).toBe(left?.id);
    });

    test('away when the tenant is back, the payment is still being checked; nothing is lost', async () => {
      const { cards, indebted } = inHouse();
      const { debtId } = await indebted();
      const id = await opened(debtId, 5_000);
      cards.end(id, 'PAID');
      cards.isAway = true;
      expect((await check(id)).result?.cardPayment).toMatchObject({ status: 'CREATED' });
      cards.isAway = false;
      expect((await check(id)).result?.cardPayment).toMatchObject({ status: 'PAID' });
    });

    test('what it never heard of ends with its time, not before', async () => {
      const { house, cards, indebted } = inHouse();
      const { debtId } = await indebted();
      cards.isAway = true;
      await pay(debtId, 5_000);
      cards.isAway = false;
      await house.clock('2026-09-01T10:31:00Z');
      expect(await kept(debtId)).toMatchObject([{ status: 'CREATED' }]);
      await house.clock('2026-09-01T10:31:01Z');
      expect(await kept(debtId)).toMatchObject([{ status: 'EXPIRED' }]);
    });

    test('an answer about another sum is not believed, and a page in the clear is not gone to', async () => {
      const { cards, indebted } = inHouse();
      const { debtId } = await indebted();
      const id = await opened(debtId, 5_000);
      cards.end(id, 'PAID', { repaidCents: 500_000 });
      expect((await check(id)).result?.cardPayment).toMatchObject({ status: 'CREATED' });
      expect((await seen(debtId)).outstandingCents).toBe(DEBT_CENTS);
      cards.end(id, 'EXPIRED');
      for (const pagesAt of ['http://cartes.example', 'javascript:alert(1)//']) {
        cards.pagesAt = pagesAt;
        expect((await pay(debtId, 5_000)).result?.__typename).toBe('CardProcessorUnavailable');
      }
      cards.pagesAt = 'https://cartes.example';
      expect((await pay(debtId, 5_000)).result?.address).toMatch(/^https:\/\/cartes\.example\/page\//);
      cards.pagesAt = '';
    });

    test('nobody else pays or checks: not the landlord, an officer, or another tenant', async () => {
      const { house, morel, examiner, act, indebted } = inHouse();
      const { debtId } = await indebted();
      const id = await opened(debtId, 5_000);
      const input = { operationId: uuidv7(), debtId, repaidCents: 5_000 };
      for (const viewer of [morel, examiner]) {
        expect((await act(viewer, 'payDebtByCard', input, { on: '2026-09-01' })).code).toBe('FORBIDDEN');
        expect((await act(viewer, 'checkCardPayment', { cardPaymentId: id }, { on: '2026-09-01' })).code).toBe(
          'FORBIDDEN',
        );
      }
      const stranger = await registerTenant(house);
      expect((await pay(debtId, 5_000, { as: stranger })).code).toBe('NOT_FOUND');
      expect((await check(id, '2026-09-01', stranger)).code).toBe('NOT_FOUND');
      expect((await check(uuidv7(), '2026-09-01', stranger)).code).toBe('NOT_FOUND');
      expect(await kept(debtId)).toHaveLength(1);
    });

    test('without a processor no card is taken, and the page knows it', async () => {
      const { house, cards, indebted } = inHouse();
      const { debtId } = await indebted();
      house.env.cardUrl = '';
      try {
        expect((await seen(debtId)).payableByCard).toBe(false);
        expect(await pay(debtId, 5_000)).toMatchObject({ code: 'INVALID_STATE', message: /virement/ });
      } finally {
        house.env.cardUrl = cards.url;
      }
      expect((await seen(debtId)).payableByCard).toBe(true);
    });
  });
};
