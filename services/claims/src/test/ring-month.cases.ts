import type { Position } from '@trousseau/scheme/rights/positions';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';
import { monthActs } from './month-acts.ts';

const NOT_ASKED = 'Ce compte n’attend pas d’actualisation pour ce mois. Rechargez la page.';

/** R-CLM-13 over a ring (decision 0040): one submission for all SCI, each line judged in the space it is in. */
export const ringMonthCases = (inHouse: () => ClaimsHouse) => {
  const { paid, table, tell } = monthActs(inHouse);
  const on = '2026-09-06';
  const month = (contractId: string, change: object = {}) => ({ contractId, dueOn: '2026-09-05', ...change });
  /** Somebody who acts elsewhere, with spaces on their ring in which they all have one position. */
  const ringed = (landlord: PersonViewer, spaces: readonly string[], position: Position = 'OWNER'): PersonViewer => {
    const spaceId = uuidv7();
    const ringPositions = ['OWNER' as const, ...spaces.map(() => position)];
    return { ...landlord, spaceId, ringSpaceIds: [spaceId, ...spaces], ringPositions };
  };
  const receivedOf = async (contractId: string) => {
    const rows = await inHouse().house.sql<{ received_cents: string }>(
      "select received_cents from rent_month where contract_id = $1 and due_on = '2026-09-05'",
      [contractId],
    );
    return rows.map(({ received_cents }) => Number(received_cents));
  };

  describe('the monthly table of a ring', () => {
    test('accounts of two SCI in one table and one submission, acting in a third', async () => {
      const [one, other] = [await paid('SCI Premier'), await paid('SCI Second')];
      const spaces = [one.landlord.spaceId, other.landlord.spaceId];
      const viewer = ringed(one.landlord, spaces);
      expect((await table(viewer, on)).map(({ spaceId }) => spaceId).sort()).toEqual([...spaces].sort());
      const lines = [month(one.contractId), month(other.contractId, { receivedCents: 20_000 })];
      expect((await tell(viewer, on, lines)).result).toMatchObject({ savedCount: 2, refusedLines: [] });
      expect([await receivedOf(one.contractId), await receivedOf(other.contractId)]).toEqual([[0], [20_000]]);
      expect(await table(viewer, on)).toEqual([]);
      expect(await inHouse().house.violations()).toEqual([]);
    });

    test('one line refused, the others kept; somebody else’s account answers as one that never was', async () => {
      const [mine, theirs] = [await paid('SCI Mienne'), await paid('SCI Autre')];
      const never = uuidv7();
      const lines = [
        ...[month(theirs.contractId), month(never), month('nothing')],
        ...[month(mine.contractId, { housingAidCents: 10 * MONTH_CENTS })],
      ];
      expect((await tell(mine.landlord, on, lines)).result).toMatchObject({
        savedCount: 0,
        refusedLines: [
          { contractId: theirs.contractId, dueOn: '2026-09-05', message: NOT_ASKED },
          { contractId: never, message: NOT_ASKED },
          { contractId: 'nothing', message: NOT_ASKED },
          {
            contractId: mine.contractId,
            message: 'L’aide au logement ne dépasse pas le loyer et les charges du mois.',
          },
        ],
      });
      expect(await receivedOf(theirs.contractId)).toEqual([]);
      const kept = await tell(mine.landlord, on, [month(theirs.contractId), month(mine.contractId)]);
      expect(kept.result).toMatchObject({ savedCount: 1, refusedLines: [{ contractId: theirs.contractId }] });
    });

    test('S21: a space one only reads is neither shown nor changed', async () => {
      const { landlord, contractId } = await paid('SCI Lue');
      const reader = ringed(landlord, [landlord.spaceId], 'READER');
      expect(await table(reader, on)).toEqual([]);
      expect((await tell(reader, on, [month(contractId)])).result).toMatchObject({
        savedCount: 0,
        refusedLines: [{ contractId, message: NOT_ASKED }],
      });
      const { ringPositions: _, ...unsaid } = ringed(landlord, [landlord.spaceId]);
      expect(await table(unsaid, on)).toEqual([]);
      expect((await tell({ ...landlord, memberRole: 'READER' }, on, [month(contractId)])).result?.savedCount).toBe(0);
      expect(await receivedOf(contractId)).toEqual([]);
    });

    test('sent again it answers the same and does nothing; with other lines under the same operation it is refused', async () => {
      const { house } = inHouse();
      const { landlord, contractId } = await paid('SCI Répétée');
      const operationId = uuidv7();
      const lines = [month(contractId, { receivedCents: 10_000 })];
      const first = await tell(landlord, on, lines, operationId);
      expect(await tell(landlord, on, lines, operationId)).toEqual(first);
      expect((await tell(landlord, on, [month(contractId)], operationId)).code).toBe('IDEMPOTENCY_MISMATCH');
      // Another tab, another operation: told just so, it is kept; told otherwise, it is not.
      expect((await tell(landlord, on, lines)).result).toMatchObject({ savedCount: 1, refusedLines: [] });
      expect((await tell(landlord, on, [month(contractId, { receivedCents: 1 })])).result?.refusedLines).toHaveLength(
        1,
      );
      expect(await receivedOf(contractId)).toEqual([10_000]);
      const updates = await house.sql(
        "select 1 from domain_event where type = 'AccountUpdated' and payload->>'contractId' = $1",
        [contractId],
      );
      expect(updates).toHaveLength(1);
    });

    test('two at once tell each month once', async () => {
      const { house } = inHouse();
      const [one, other] = [await paid('SCI Ensemble'), await paid('SCI Aussi')];
      const spaces = [one.landlord.spaceId, other.landlord.spaceId];
      const viewer = ringed(one.landlord, spaces);
      const lines = [month(one.contractId), month(other.contractId)];
      const answers = await Promise.all([tell(viewer, on, lines), tell(viewer, on, [...lines].reverse())]);
      expect(answers.map(({ result }) => result?.savedCount)).toEqual([2, 2]);
      expect([await receivedOf(one.contractId), await receivedOf(other.contractId)]).toEqual([[0], [0]]);
      expect(await house.violations()).toEqual([]);
    });

    test('between 1 and 1,000 lines', async () => {
      const { morel } = inHouse();
      const many = Array.from({ length: 1001 }, () => month(uuidv7()));
      for (const lines of [[], many]) {
        const { result } = await tell(morel, on, lines);
        expect(result).toMatchObject({
          __typename: 'RingMonthsRefused',
          message: 'Envoyez entre 1 et 1000 lignes à la fois.',
        });
      }
    });
  });
};
