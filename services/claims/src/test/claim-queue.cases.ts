import { SMALL_PDF } from '@trousseau/service/test/actors';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, PAPERS } from './claims-house.ts';
import { contestActs } from './contest-acts.ts';

const QUEUE = `query Q($after: String) { claimQueue(first: 3, after: $after) {
  nodes { id declaredOn answerByOn } pageInfo { hasNextPage endCursor } } }`;

interface Waiting {
  id: string;
  declaredOn: string;
  answerByOn: string | null;
}
interface Read {
  claimQueue: { nodes: Waiting[]; pageInfo: { hasNextPage: boolean; endCursor: string | null } };
}

/** The order in which claims wait for an officer: by the answer promised (K-RECEIPT), page after page. */
export const claimQueueCases = (inHouse: () => ClaimsHouse) => {
  const { contested, answer } = contestActs(inHouse);

  /** The whole queue, three claims at a time. */
  async function queue(): Promise<Waiting[]> {
    const { house, examiner } = inHouse();
    const waiting: Waiting[] = [];
    let after: string | null = null;
    do {
      const page: { data: Read } = await house.graphql<Read>(examiner, QUEUE, { after });
      const { nodes, pageInfo } = page.data.claimQueue;
      waiting.push(...nodes);
      after = pageInfo.hasNextPage ? pageInfo.endCursor : null;
    } while (after);
    return waiting;
  }
  /** Some claims as they stand in it, and the day promised for each. */
  const among = async (...claims: { claimId: string }[]) => {
    const ids = claims.map(({ claimId }) => claimId);
    return (await queue()).filter(({ id }) => ids.includes(id)).map(({ id, answerByOn }) => [id, answerByOn]);
  };
  const putLandTax = ({ claimId, landlord }: { claimId: string; landlord: Viewer }, on: string) =>
    inHouse().house.request(
      landlord,
      'PUT',
      `/files/claims/${claimId}/documents/${uuidv7()}?kind=LAND_TAX&name=piece.pdf`,
      SMALL_PDF,
      { now: `${on}T10:00:00Z` },
    );

  describe('the queue of claims', () => {
    test('is in the order of the answers promised, then of the declarations: one promised sooner is first, one sent back leaves the front', async () => {
      const { declared, put, act, examiner, house } = inHouse();
      const [silent, earlier] = [await declared(), await declared()];
      const later = await declared({}, undefined, '2026-08-11');
      const lease = uuidv7();
      for (const { claimId, landlord } of [earlier, later])
        for (const kind of PAPERS.filter((one) => one !== 'LAND_TAX'))
          await put(landlord, claimId, kind, claimId === later.claimId && kind === 'LEASE' ? lease : uuidv7());
      await putLandTax(later, '2026-08-12');
      await putLandTax(earlier, '2026-08-14');
      const ofEarlier = [earlier.claimId, '2026-09-04'];
      expect(await among(silent, earlier, later)).toEqual([
        [later.claimId, '2026-09-02'],
        ofEarlier,
        [silent.claimId, null],
      ]);
      const sentBack = { documentId: lease, verdict: 'TO_REDO', note: 'La page des signatures manque.' };
      await act(examiner, 'judgeClaimDocument', { operationId: uuidv7(), ...sentBack }, { on: '2026-08-24' });
      expect(await among(silent, earlier, later)).toEqual([ofEarlier, [silent.claimId, null], [later.claimId, null]]);
      const whole = (await queue()).map(({ declaredOn, answerByOn }) => `${answerByOn ?? '9999'} ${declaredOn}`);
      expect(whole).toEqual(whole.toSorted());
      expect(await house.violations()).toEqual([]);
    });

    test('has a claim whose contested receipt was cancelled again, at the day promised to whoever contested', async () => {
      const claim = await contested();
      expect(await among(claim)).toEqual([]);
      expect((await answer(claim.receiptId, 'WITHDRAW')).result?.__typename).toBe('ContestAnswered');
      expect(await among(claim)).toEqual([[claim.claimId, '2026-09-17']]);
      expect(await inHouse().house.violations()).toEqual([]);
    });
  });
};
