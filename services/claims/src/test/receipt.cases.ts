import { officer } from '@trousseau/service/test/viewers';
import { extractText, getDocumentProxy } from 'unpdf';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS, TWO_TERMS, term } from './claims-house.ts';

const unpaid = (...days: string[]) => days.map((dueOn) => term(dueOn));
const settled = (dueOn: string, receivedOn = dueOn) => term(dueOn, { receivedCents: MONTH_CENTS, receivedOn });

/** Receipts: what they pay, never twice, never above the cap (R-SUB-01 to R-SUB-05, R-COV-02). */
export const receiptCases = (inHouse: () => ClaimsHouse) =>
  describe('the receipt', () => {
    test('none before the papers are checked', async () => {
      const { declared, issue } = inHouse();
      expect((await issue((await declared()).claimId)).code).toBe('INVALID_STATE');
    });

    test('nothing is payable once the tenant has caught up, and the calculation says why', async () => {
      const { documented, save, issue, house } = inHouse();
      const claim = await documented();
      await save(
        claim,
        TWO_TERMS.map((dueOn) => settled(dueOn, '2026-08-21')),
        '2026-08-21',
      );
      const { result } = await issue(claim.claimId);
      expect(result).toMatchObject({
        __typename: 'NothingPayable',
        lines: expect.arrayContaining([expect.objectContaining({ ruleId: 'R-SUB-01', outcome: 'BLOCKS' })]),
      });
      expect(await house.sql('select 1 from subrogation_receipt where claim_id = $1', [claim.claimId])).toEqual([]);
    });

    test('F12: twenty officers at once issue one receipt', async () => {
      const { documented, issue, house } = inHouse();
      const claim = await documented();
      const answers = await Promise.all(Array.from({ length: 20 }, () => issue(claim.claimId)));
      expect(answers.filter(({ result }) => result?.__typename === 'ReceiptIssued')).toHaveLength(1);
      expect(answers.filter(({ code }) => code === 'INVALID_STATE')).toHaveLength(19);
      expect(await house.sql('select 1 from subrogation_receipt where claim_id = $1', [claim.claimId])).toHaveLength(1);
    });

    test('R-SUB-05: the next receipt begins after the first, and what was paid late lowers it', async () => {
      const { issued, validate, save, issue, house, bank } = inHouse();
      const claim = await issued();
      await validate(claim.landlord, claim.receiptId);
      await house.jobsDone();
      const months = [
        term('2026-07-05', { receivedCents: 10_000, receivedOn: '2026-09-20' }),
        ...unpaid('2026-08-05', '2026-09-05'),
      ];
      await save(claim, months, '2026-09-20');
      const next = await issue(claim.claimId, '2026-09-21');
      expect(next.result?.receipt).toMatchObject({
        indemnityCents: MONTH_CENTS - 10_000,
        periodFromOn: '2026-09-05',
        periodToOn: '2026-09-05',
      });
      await validate(claim.landlord, next.result?.receipt?.id ?? '', '2026-09-22');
      await house.jobsDone();
      expect(bank.transfersOf(next.result?.receipt?.number ?? '')).toHaveLength(1);
      const [debt] = await house.sql(
        'select total_cents, outstanding_cents, since_on::text, plan_request_by_on::text from debt where contract_id = $1',
        [claim.contractId],
      );
      const total = String(3 * MONTH_CENTS - 10_000);
      expect(debt).toEqual({
        total_cents: total,
        outstanding_cents: total,
        since_on: '2026-08-26',
        plan_request_by_on: '2026-11-22',
      });
    });

    test('R-COV-02: social stock stops at nine months, and the database refuses an overlapping period', async () => {
      const { documented, validate, issue, act, house } = inHouse();
      const tenTerms = Array.from(
        { length: 10 },
        (_, index) => `${2026 + Math.floor((index + 6) / 12)}-${String(((index + 6) % 12) + 1).padStart(2, '0')}-05`,
      );
      const claim = await documented({ dwelling: { stock: 'SOCIAL' } }, unpaid(...tenTerms), '2027-04-10');
      // So much is for a colleague of whoever checked the papers (S32).
      const input = { operationId: uuidv7(), claimId: claim.claimId };
      const { result } = await act(officer(), 'issueReceipt', input, { on: '2027-04-10' });
      expect(result?.receipt?.indemnityCents).toBe(9 * MONTH_CENTS);
      const receiptId = result?.receipt?.id ?? '';
      await validate(claim.landlord, receiptId, '2027-04-12');
      await house.jobsDone();
      expect((await issue(claim.claimId, '2027-05-10')).result?.__typename).toBe('NothingPayable');
      const copy = `insert into subrogation_receipt select (jsonb_populate_record(r, jsonb_build_object('id', $2::text, 'number', $2::text))).* from subrogation_receipt r where id = $1`;
      await expect(house.sql(copy, [receiptId, uuidv7()])).rejects.toThrow('periods_of_a_contract_never_overlap');
    });

    test('a term on a receipt keeps what fell due; only what was received may still change', async () => {
      const { issued, save } = inHouse();
      const claim = await issued();
      const lower = [term('2026-07-05', { dueCents: 1 }), ...unpaid('2026-08-05')];
      expect((await save(claim, lower, '2026-08-26')).result).toMatchObject({
        __typename: 'RentMonthsRefused',
        fields: [{ field: 'months' }],
      });
      expect(
        (await save(claim, [settled('2026-07-05', '2026-08-26'), ...unpaid('2026-08-05')], '2026-08-26')).result
          ?.__typename,
      ).toBe('RentMonthsSaved');
    });

    test('as a document it is numbered, its sums stand line by line, and it always prints the same bytes', async () => {
      const { issued, validate, house } = inHouse();
      const claim = await issued();
      const print = async () =>
        new Uint8Array(
          await (
            await house.request(claim.landlord, 'GET', `/files/receipts/${claim.receiptId}.pdf`, '')
          ).arrayBuffer(),
        );
      const before = await print();
      await validate(claim.landlord, claim.receiptId);
      await house.jobsDone();
      expect(Buffer.compare(before, await print())).toBe(0);
      const { text: pages } = await extractText(await getDocumentProxy(before), { mergePages: false });
      // pdf.js shows every kind of space as a plain one.
      const text = pages.join('\n').replace(/\s/g, ' ');
      for (const part of [
        claim.number,
        'Échéance du 5 juillet 2026',
        'Échéance du 5 août 2026',
        '650,00 €',
        '1 300,00 €',
        'Camille Durand',
      ]) {
        expect(text).toContain(part);
      }
    });
  });
