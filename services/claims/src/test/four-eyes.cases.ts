import { officer } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, term } from './claims-house.ts';

/** S32. Above a sum, checking and paying are two persons’ acts. */
export const fourEyesCases = (inHouse: () => ClaimsHouse) => {
  const NINE_TERMS = Array.from(
    { length: 9 },
    (_, index) => `${2026 + Math.floor((index + 6) / 12)}-${String(((index + 6) % 12) + 1).padStart(2, '0')}-05`,
  );

  describe('S32: four eyes', () => {
    test('above the sum, whoever checked the papers does not issue the receipt; a colleague does', async () => {
      const { documented, issue, act, house } = inHouse();
      const { claimId } = await documented(
        {},
        NINE_TERMS.map((dueOn) => term(dueOn)),
        '2027-03-10',
      );
      const { result } = await issue(claimId, '2027-03-12');
      expect(result).toMatchObject({ __typename: 'AnotherOfficerRequired', thresholdCents: 500_000 });
      expect(await house.sql('select 1 from subrogation_receipt where claim_id = $1', [claimId])).toEqual([]);
      const input = { operationId: uuidv7(), claimId };
      const colleague = await act(officer(), 'issueReceipt', input, { on: '2027-03-12' });
      expect(colleague.result).toMatchObject({ __typename: 'ReceiptIssued', receipt: { indemnityCents: 585_000 } });
    });
  });
};
