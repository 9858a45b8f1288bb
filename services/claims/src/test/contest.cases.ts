import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';
import { contestActs, WRONG } from './contest-acts.ts';

/** A landlord finds a receipt wrong (R-STATE-RECEIPT, contest). */
export const contestCases = (inHouse: () => ClaimsHouse) => {
  const acts = contestActs(inHouse);

  describe('a receipt is contested', () => {
    test('it is not validated any more, and an officer finds it with the day an answer is promised by', async () => {
      const { house, validate, examiner } = inHouse();
      const claim = await acts.contested();
      expect((await validate(claim.landlord, claim.receiptId)).code).toBe('INVALID_STATE');
      const file = await acts.shown(claim);
      expect(file).toMatchObject({
        status: 'RECEIPT_ISSUED',
        receipts: [{ status: 'CONTESTED', contest: { reason: WRONG, contestedOn: '2026-08-27', answer: null } }],
        deadlines: expect.arrayContaining([expect.objectContaining({ ruleId: 'R-SUB-01', state: 'NOW' })]),
      });
      const { data } = await house.graphql<{
        contestQueue: { nodes: { claim: { id: string }; answerByOn: string }[] };
      }>(
        examiner,
        '{ contestQueue(first: 100) { nodes { reason answerByOn claim { id } damage { id } receipt { id } } } }',
      );
      expect(data.contestQueue.nodes).toContainEqual(
        expect.objectContaining({ reason: WRONG, claim: { id: claim.claimId }, damage: null }),
      );
      const timeline = 'query ($id: ID!) { unpaidClaim(id: $id) { answerByOn deadlines { label actor state } } }';
      const now = { now: '2026-08-28T09:00:00Z' };
      const turn = await house.graphql<{ unpaidClaim: { answerByOn: string } }>(
        claim.landlord,
        timeline,
        { id: claim.claimId },
        now,
      );
      expect(turn.data.unpaidClaim).toMatchObject({
        answerByOn: expect.any(String),
        deadlines: expect.arrayContaining([
          { label: 'Répondre à la contestation de la quittance', actor: 'Le chargé d’instruction', state: 'NOW' },
        ]),
      });
      const promises = data.contestQueue.nodes.map(({ answerByOn }) => answerByOn);
      expect(promises).toEqual([...promises].sort());
    });

    test('not without saying what is wrong, not twice, not once validated, and not somebody else’s', async () => {
      const { issued, rival, validate, house } = inHouse();
      const claim = await issued();
      expect((await acts.contest(claim.landlord, claim.receiptId, { reason: '  non  ' })).result).toMatchObject({
        __typename: 'ContestIncomplete',
        message: expect.stringContaining('Dites ce qui ne va pas'),
      });
      expect((await acts.contest(rival, claim.receiptId)).code).toBe('NOT_FOUND');
      expect(await house.sql('select 1 from receipt_contest where receipt_id = $1', [claim.receiptId])).toEqual([]);
      await acts.contest(claim.landlord, claim.receiptId);
      expect((await acts.contest(claim.landlord, claim.receiptId)).code).toBe('INVALID_STATE');
      const other = await issued();
      await validate(other.landlord, other.receiptId);
      expect((await acts.contest(other.landlord, other.receiptId)).code).toBe('INVALID_STATE');
    });

    test('sent again it is contested once; validated and contested at once, one of the two happens', async () => {
      const { issued, act, validate, house } = inHouse();
      const claim = await issued();
      const input = { operationId: uuidv7(), receiptId: claim.receiptId, reason: WRONG };
      const on = '2026-08-27';
      await act(claim.landlord, 'contestReceipt', input, { on });
      expect((await act(claim.landlord, 'contestReceipt', input, { on })).result?.__typename).toBe('ReceiptContested');
      const other = await issued();
      const [validated, contested] = await Promise.all([
        validate(other.landlord, other.receiptId, on),
        acts.contest(other.landlord, other.receiptId),
      ]);
      expect([validated.code, contested.code].filter((code) => code === 'INVALID_STATE')).toHaveLength(1);
      await house.jobsDone();
      expect(await house.violations()).toEqual([]);
    });

    test('the landlord is told it came, and the act is in the audit', async () => {
      const { house } = inHouse();
      const claim = await acts.contested();
      await house.jobsDone();
      const events = await house.sql(
        `select 1 from domain_event where type = 'ReceiptContested' and aggregate_id = $1`,
        [claim.receiptId],
      );
      const audited = await house.sql(`select 1 from audit_entry where act = 'RECEIPT_CONTESTED' and subject_id = $1`, [
        claim.receiptId,
      ]);
      expect([events.length, audited.length]).toEqual([1, 1]);
    });
  });
};
