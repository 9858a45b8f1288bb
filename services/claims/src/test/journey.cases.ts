import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS, PAPERS, TWO_TERMS, term } from './claims-house.ts';

/** The whole story once, as the two sides and the officer live it. */
export const journeyCases = (inHouse: () => ClaimsHouse) =>
  describe('the guarantee, from unpaid rent to debt', () => {
    test('from an unpaid rent to a debt: noticed, declared, documented, receipted, validated, paid once, told to both', async () => {
      const claims = inHouse();
      const { house, bank, save, notice, declare, put, confirm, issue, validate } = claims;
      const contract = await claims.guaranteed();
      const saved = await save(
        contract,
        TWO_TERMS.map((dueOn) => term(dueOn)),
      );
      expect(saved.result).toMatchObject({
        __typename: 'RentMonthsSaved',
        tenantAccount: {
          version: 1,
          nextDueOn: '2026-09-05',
          assessment: {
            constituted: true,
            firstDefaultOn: '2026-07-06',
            constitutedOn: '2026-08-06',
            arrearsCents: 2 * MONTH_CENTS,
          },
          claim: { status: 'CONSTITUTED' },
        },
      });
      expect((await notice(contract, '2026-08-07')).result).toMatchObject({
        __typename: 'NoticePosted',
        claim: { status: 'NOTICED', noticeLate: false },
      });
      const declared = await declare(contract);
      expect(declared.result).toMatchObject({
        __typename: 'UnpaidRentDeclared',
        claim: { status: 'DECLARED', declaredLate: false },
      });
      const claimId = declared.result?.claim?.id ?? '';
      for (const kind of PAPERS) expect((await put(contract.landlord, claimId, kind)).status).toBe(201);
      expect((await confirm(claimId)).result).toMatchObject({
        __typename: 'ClaimDocumentsConfirmed',
        claim: { status: 'DOCS_COMPLETE' },
      });
      const issued = await issue(claimId);
      expect(issued.result).toMatchObject({
        __typename: 'ReceiptIssued',
        claim: { status: 'RECEIPT_ISSUED' },
        receipt: {
          status: 'ISSUED',
          indemnityCents: 2 * MONTH_CENTS,
          periodFromOn: '2026-07-05',
          periodToOn: '2026-08-05',
          payByOn: null,
        },
      });
      const receipt = issued.result?.receipt;
      expect(bank.ordersOf(receipt?.number ?? '')).toEqual([]);
      const validated = await validate(contract.landlord, receipt?.id ?? '');
      expect(validated.result).toMatchObject({ __typename: 'ReceiptValidated', receipt: { payByOn: '2026-09-02' } });
      await house.jobsDone();

      expect(bank.transfersOf(receipt?.number ?? '')).toMatchObject([
        { indemnityCents: 2 * MONTH_CENTS, holderName: 'SCI Les Tilleuls' },
      ]);
      const { data } = await house.graphql<{ unpaidClaim: object }>(
        claims.examiner,
        'query C($id: ID!) { unpaidClaim(id: $id) { status payableCents debt { totalCents outstandingCents planRequestByOn } receipts { status bankReference paidOn } deadlines { label state } } }',
        { id: claimId },
        { now: '2026-08-27T10:00:00Z' },
      );
      expect(data.unpaidClaim).toMatchObject({
        status: 'PAID_OPEN',
        payableCents: 0,
        debt: { totalCents: 2 * MONTH_CENTS, outstandingCents: 2 * MONTH_CENTS, planRequestByOn: '2026-10-26' },
        receipts: [{ status: 'PAID', paidOn: '2026-08-26' }],
      });
      expect(house.post.mails.map(({ subject }) => subject)).toEqual(
        expect.arrayContaining([
          expect.stringContaining('plus d’un mois de loyer impayé'),
          expect.stringContaining('Votre déclaration d’impayé'),
          expect.stringContaining('des solutions existent'),
          expect.stringContaining('est prête à valider'),
          expect.stringContaining('est versée'),
          expect.stringContaining('Le garant a réglé une partie'),
        ]),
      );
      expect(await house.violations()).toEqual([]);
    });
  });
