import { officer } from '@trousseau/service/test/viewers';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS, TWO_TERMS, term } from './claims-house.ts';
import { ANSWER, contestActs } from './contest-acts.ts';
import { damageActs } from './damage-acts.ts';

const REPLACED = {
  status: 'CANCELLED',
  contest: expect.objectContaining({ answer: 'CORRECT', answerReason: ANSWER }),
};
/** July, with the aid the landlord had forgotten. */
const CORRECTED = [term('2026-07-05', { housingAidCents: 15_000 }), term('2026-08-05')];
const NINE_TERMS = Array.from({ length: 9 }, (_, index) =>
  term(`${2026 + Math.floor((index + 6) / 12)}-${String(((index + 6) % 12) + 1).padStart(2, '0')}-05`),
);

/** What an officer answers to a contested receipt (R-STATE-RECEIPT, reissue and withdraw). */
export const contestAnswerCases = (inHouse: () => ClaimsHouse) => {
  const acts = contestActs(inHouse);

  describe('an officer answers a contest', () => {
    test('the receipt stands, with the reason the landlord reads, and is validated and paid once', async () => {
      const { house, validate, bank } = inHouse();
      const claim = await acts.contested();
      expect((await acts.answer(claim.receiptId, 'UPHOLD')).result?.__typename).toBe('ContestAnswered');
      expect(await acts.shown(claim)).toMatchObject({
        receipts: [{ status: 'ISSUED', contest: { answer: 'UPHOLD', answerReason: ANSWER, answeredOn: '2026-08-28' } }],
      });
      expect((await acts.answer(claim.receiptId, 'UPHOLD')).code).toBe('INVALID_STATE');
      await validate(claim.landlord, claim.receiptId, '2026-08-29');
      await house.jobsDone();
      expect(bank.transfersOf(claim.number)).toHaveLength(1);
      expect(await house.violations()).toEqual([]);
    });

    test('R-SUB-05: a corrected one takes its place for the same terms, and it alone is paid', async () => {
      const { house, save, validate, bank } = inHouse();
      const claim = await acts.contested();
      expect((await save(claim, CORRECTED, '2026-08-27')).result?.__typename).toBe('RentMonthsSaved');
      expect((await acts.shown(claim)).payableCents).toBe(2 * MONTH_CENTS - 15_000);
      expect((await acts.answer(claim.receiptId, 'CORRECT')).result?.__typename).toBe('ContestAnswered');
      const { status, receipts } = await acts.shown(claim);
      expect(status).toBe('RECEIPT_ISSUED');
      const period = { periodFromOn: '2026-07-05', periodToOn: '2026-08-05' };
      const corrected = { ...period, status: 'ISSUED', indemnityCents: 2 * MONTH_CENTS - 15_000, contest: null };
      expect(receipts).toEqual(
        expect.arrayContaining([expect.objectContaining(corrected), expect.objectContaining(REPLACED)]),
      );
      const next = receipts.find((receipt) => receipt.status === 'ISSUED')?.id ?? '';
      await validate(claim.landlord, next, '2026-08-29');
      await house.jobsDone();
      expect(bank.transfersOf(claim.number)).toEqual([]);
      expect(await house.violations()).toEqual([]);
    });

    test('what the sums do not allow is refused: a correction of nothing, a receipt the account does not justify any more', async () => {
      const { save } = inHouse();
      const claim = await acts.contested();
      expect((await acts.answer(claim.receiptId, 'CORRECT')).result?.message).toContain('serait la même');
      await save(claim, CORRECTED, '2026-08-27');
      expect((await acts.answer(claim.receiptId, 'UPHOLD')).result?.message).toContain('ne justifie plus que');
      const settled = TWO_TERMS.map((dueOn) => term(dueOn, { receivedCents: MONTH_CENTS, receivedOn: '2026-08-27' }));
      await save(claim, settled, '2026-08-27');
      expect((await acts.answer(claim.receiptId, 'CORRECT')).result?.__typename).toBe('NothingPayable');
      expect((await acts.answer(claim.receiptId, 'WITHDRAW', { reason: 'non' })).result?.__typename).toBe(
        'ContestAnswerRefused',
      );
      expect(await acts.shown(claim)).toMatchObject({ receipts: [{ status: 'CONTESTED', contest: { answer: null } }] });
    });

    test('cancelled, the file is checked again, and another receipt may be made or the claim refused', async () => {
      const { issue, house } = inHouse();
      const claim = await acts.contested();
      expect((await acts.answer(claim.receiptId, 'WITHDRAW')).result?.__typename).toBe('ContestAnswered');
      expect(await acts.shown(claim)).toMatchObject({ status: 'DOCS_COMPLETE', receipts: [{ status: 'CANCELLED' }] });
      expect(await house.violations()).toEqual([]);
      expect((await issue(claim.claimId, '2026-08-29')).result?.__typename).toBe('ReceiptIssued');
    });

    test('cancelled after an earlier one was paid, the file is as indemnified as before', async () => {
      const { indebted, save, issue, house } = inHouse();
      const claim = await indebted();
      await save(
        claim,
        [...TWO_TERMS, '2026-09-05'].map((dueOn) => term(dueOn)),
        '2026-09-20',
      );
      const next = (await issue(claim.claimId, '2026-09-21')).result?.receipt?.id ?? '';
      await acts.contest(claim.landlord, next, { on: '2026-09-22' });
      await acts.answer(next, 'WITHDRAW', { on: '2026-09-23' });
      expect((await acts.shown(claim, '2026-09-23')).status).toBe('PAID_OPEN');
      expect(await house.violations()).toEqual([]);
    });

    test('S32: above the sum, whoever checked the papers neither upholds nor corrects; a colleague does', async () => {
      const { documented, act, examiner, house } = inHouse();
      const on = '2027-03-12';
      const claim = await documented({}, NINE_TERMS, '2027-03-10');
      const input = { operationId: crypto.randomUUID(), claimId: claim.claimId };
      const colleague = officer();
      const receiptId = (await act(colleague, 'issueReceipt', input, { on })).result?.receipt?.id ?? '';
      await acts.contest(claim.landlord, receiptId, { on });
      for (const given of ['UPHOLD', 'CORRECT'])
        expect((await acts.answer(receiptId, given, { on, by: examiner })).result?.__typename).toBe(
          'AnotherOfficerRequired',
        );
      expect(await house.sql('select answer from receipt_contest where receipt_id = $1', [receiptId])).toEqual([
        { answer: null },
      ]);
      expect((await acts.answer(receiptId, 'UPHOLD', { on, by: colleague })).result?.__typename).toBe(
        'ContestAnswered',
      );
    });

    test('F12: ten officers at once give one answer', async () => {
      const { house } = inHouse();
      const claim = await acts.contested();
      const answers = await Promise.all(
        Array.from({ length: 10 }, (_, index) => acts.answer(claim.receiptId, index % 2 ? 'UPHOLD' : 'WITHDRAW')),
      );
      expect(answers.filter(({ result }) => result?.__typename === 'ContestAnswered')).toHaveLength(1);
      expect(answers.filter(({ code }) => code === 'INVALID_STATE')).toHaveLength(9);
      expect(await house.violations()).toEqual([]);
    });

    test('of damage, the file goes back to the landlord with the days of its papers again', async () => {
      const { house } = inHouse();
      const damage = damageActs(inHouse);
      const claim = await damage.assessed();
      const [issued] = (await damage.issue(claim.damageClaimId)).result?.claim?.receipts ?? [];
      const receiptId = issued?.id ?? '';
      await acts.contest(claim.landlord, receiptId, { on: '2027-07-21' });
      expect((await acts.answer(receiptId, 'CORRECT', { on: '2027-07-22' })).result?.__typename).toBe(
        'ContestAnswerRefused',
      );
      await acts.answer(receiptId, 'WITHDRAW', { on: '2027-07-22' });
      const kept = await house.sql('select status, documents_by_on::text from degradation_claim where id = $1', [
        claim.damageClaimId,
      ]);
      expect(kept).toEqual([{ status: 'DECLARED', documents_by_on: '2027-10-20' }]);
      expect(await house.violations()).toEqual([]);
    });
  });
};
