import { registerLandlord, SMALL_PDF } from '@trousseau/service/test/actors';
import type { Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, PAPERS } from './claims-house.ts';

/** The papers of a claim, what an officer says of each, and their days (R-CLM-05, R-CLM-06). */
export const claimPaperCases = (inHouse: () => ClaimsHouse) => {
  const statusOf = async (claimId: string) =>
    (await inHouse().house.sql<{ status: string }>('select status from unpaid_claim where id = $1', [claimId]))[0]
      ?.status;

  describe('the papers', () => {
    test('the officer cannot confirm while one is missing, and is told which', async () => {
      const { declared, put, confirm } = inHouse();
      const claim = await declared();
      for (const kind of PAPERS.filter((one) => one !== 'LAND_TAX')) await put(claim.landlord, claim.claimId, kind);
      expect((await confirm(claim.claimId)).result).toMatchObject({
        __typename: 'ClaimDocumentsMissing',
        missing: ['La taxe foncière.'],
      });
      expect(await statusOf(claim.claimId)).toBe('DECLARED');
    });

    test('the same upload sent twice is one paper; other bytes under its id are refused', async () => {
      const { declared, put, house } = inHouse();
      const claim = await declared();
      const id = uuidv7();
      const statuses = [
        await put(claim.landlord, claim.claimId, 'LEASE', id),
        await put(claim.landlord, claim.claimId, 'LEASE', id),
      ].map(({ status }) => status);
      expect(statuses).toEqual([201, 201]);
      const other = await put(
        claim.landlord,
        claim.claimId,
        'LEASE',
        id,
        Buffer.concat([SMALL_PDF, Buffer.from('\n')]),
      );
      expect(other.status).toBe(409);
      expect(await house.sql('select 1 from claim_document where claim_id = $1', [claim.claimId])).toHaveLength(1);
    });

    test('a page of HTML is not a paper, whatever its name', async () => {
      const { declared, put } = inHouse();
      const claim = await declared();
      const response = await put(
        claim.landlord,
        claim.claimId,
        'LEASE',
        uuidv7(),
        Buffer.from('<script>alert(1)</script>'),
      );
      expect(response.status).toBe(415);
      expect(await response.json()).toMatchObject({ code: 'FILE_TYPE', message: expect.stringContaining('PDF') });
    });

    test('a paper is taken back until the officer has confirmed, and no paper joins afterwards', async () => {
      const { declared, put, confirm, act, house } = inHouse();
      const claim = await declared();
      const id = uuidv7();
      await put(claim.landlord, claim.claimId, 'OTHER', id);
      expect(
        (await act(claim.landlord, 'removeClaimDocument', { documentId: id }, { on: '2026-08-12' })).result?.__typename,
      ).toBe('ClaimDocumentRemoved');
      expect((await house.request(claim.landlord, 'GET', `/files/documents/${id}`, '')).status).toBe(404);
      const kept = uuidv7();
      for (const kind of PAPERS) await put(claim.landlord, claim.claimId, kind, kind === 'LEASE' ? kept : uuidv7());
      await confirm(claim.claimId);
      expect((await act(claim.landlord, 'removeClaimDocument', { documentId: kept }, { on: '2026-08-21' })).code).toBe(
        'INVALID_STATE',
      );
      expect((await put(claim.landlord, claim.claimId, 'OTHER')).status).toBe(409);
    });

    test('a paper is sent back with words, which the landlord reads; sent again it counts, and the whole of K-DOCS was theirs', async () => {
      const { declared, put, confirm, act, examiner, house } = inHouse();
      const { landlord, claimId } = await declared({ landlord: await registerLandlord(house, 'SCI des Tampons') });
      const [lease, again] = [uuidv7(), uuidv7()];
      for (const kind of PAPERS) await put(landlord, claimId, kind, kind === 'LEASE' ? lease : uuidv7());
      const judge = (viewer: Viewer, words: object, documentId = lease) =>
        act(viewer, 'judgeClaimDocument', { operationId: uuidv7(), documentId, ...words }, { on: '2026-09-30' });
      expect((await judge(examiner, { verdict: 'TO_REDO', note: ' ' })).result?.__typename).toBe(
        'ClaimVerdictIncomplete',
      );
      expect((await judge(landlord, { verdict: 'ACCEPTED' })).code).toBe('FORBIDDEN');
      const sentBack = await judge(examiner, { verdict: 'TO_REDO', note: 'La page des signatures manque.' });
      expect(sentBack.result?.__typename).toBe('ClaimDocumentJudged');
      await house.jobsDone();
      expect(house.post.mails.findLast(({ subject }) => subject.includes('est à refaire'))?.text).toContain(
        'La page des signatures manque.',
      );
      expect((await confirm(claimId, '2026-10-01')).result).toMatchObject({ missing: ['Le bail signé.'] });
      const question = `query ($id: ID!) { unpaidClaim(id: $id) { documents { id verdict verdictNote }
        requiredDocuments { kind received } deadlines { ruleId dueOn state } } }`;
      const read = async () =>
        (
          await house.graphql<{ unpaidClaim: object }>(
            landlord,
            question,
            { id: claimId },
            { now: '2026-10-12T09:00:00Z' },
          )
        ).data.unpaidClaim;
      await house.clock('2026-10-09T22:00:00Z');
      expect(await read()).toMatchObject({
        documents: expect.arrayContaining([
          { id: lease, verdict: 'TO_REDO', verdictNote: 'La page des signatures manque.' },
        ]),
        requiredDocuments: expect.arrayContaining([{ kind: 'LEASE', received: false }]),
        deadlines: expect.arrayContaining([{ ruleId: 'R-CLM-05', dueOn: '2026-11-29', state: 'NOW' }]),
      });
      await put(landlord, claimId, 'LEASE', again);
      expect((await judge(examiner, { verdict: 'ACCEPTED' }, again)).result?.__typename).toBe('ClaimDocumentJudged');
      await confirm(claimId, '2026-10-13');
      expect(await statusOf(claimId)).toBe('DOCS_COMPLETE');
      expect((await judge(examiner, { verdict: 'TO_REDO', note: 'Trop tard' }, again)).code).toBe('INVALID_STATE');
      expect(await house.violations()).toEqual([]);
    });

    test('K-DOCS: on the sixtieth day the claim still waits, on the next it lapses, once, with its event', async () => {
      const { declared, house, confirm } = inHouse();
      const claim = await declared();
      await house.clock('2026-10-09T21:59:59Z');
      expect(await statusOf(claim.claimId)).toBe('DECLARED');
      await house.clock('2026-10-09T22:00:00Z');
      await house.clock('2026-10-10T22:00:00Z');
      expect(await statusOf(claim.claimId)).toBe('LAPSED');
      expect(
        await house.sql(`select 1 from domain_event where type = 'ClaimLapsed' and aggregate_id = $1`, [claim.claimId]),
      ).toHaveLength(1);
      expect((await confirm(claim.claimId, '2026-10-11')).code).toBe('INVALID_STATE');
    });

    test('K-DOCS, K-RECEIPT: with the last paper it is the officer’s turn, whenever they are read; one taken back, the landlord’s again', async () => {
      const { declared, put, confirm, act, house } = inHouse();
      const [taken, waiting] = [await declared(), await declared()];
      const running = async (claimId: string) =>
        house.sql<{ clock: string; due_on: string }>(
          "select clock, due_on::text from claim_deadline where claim_id = $1 and clock in ('K-DOCS', 'K-RECEIPT') and ended_on is null",
          [claimId],
        );
      const landTax = uuidv7();
      for (const { landlord, claimId } of [taken, waiting])
        for (const kind of PAPERS.filter((one) => one !== 'LAND_TAX')) await put(landlord, claimId, kind);
      const untilPapers = [{ clock: 'K-DOCS', due_on: '2026-10-09' }];
      expect(await running(taken.claimId)).toEqual(untilPapers);
      await put(taken.landlord, taken.claimId, 'LAND_TAX', landTax);
      await put(waiting.landlord, waiting.claimId, 'LAND_TAX');
      const [answer] = await running(waiting.claimId);
      expect(answer?.clock).toBe('K-RECEIPT');
      await act(taken.landlord, 'removeClaimDocument', { documentId: landTax }, { on: '2026-08-13' });
      expect(await running(taken.claimId)).toEqual(untilPapers);
      await house.clock('2026-10-09T22:00:00Z');
      expect(await Promise.all([taken, waiting].map(({ claimId }) => statusOf(claimId)))).toEqual([
        'LAPSED',
        'DECLARED',
      ]);
      await confirm(waiting.claimId, '2026-10-12');
      expect(await running(waiting.claimId)).toEqual([answer]);
      expect(await house.violations()).toEqual([]);
    });
  });
};
