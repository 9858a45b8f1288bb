import { SMALL_PDF } from '@trousseau/service/test/actors';
import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS, PAPERS, TWO_TERMS, term } from './claims-house.ts';

const unpaid = (...days: string[]) => days.map((dueOn) => term(dueOn));

/** Notice, declaration, papers and their limits (R-CLM-03 to R-CLM-06). */
export const claimCases = (inHouse: () => ClaimsHouse) => {
  const statusOf = async (claimId: string) =>
    (await inHouse().house.sql<{ status: string }>('select status from unpaid_claim where id = $1', [claimId]))[0]
      ?.status;

  describe('the formal notice', () => {
    test('posted on the fifteenth day it is in time, on the sixteenth it is flagged and kept', async () => {
      const { guaranteed, save, notice } = inHouse();
      const [inTime, late] = [await guaranteed(), await guaranteed()];
      for (const contract of [inTime, late]) await save(contract, unpaid(...TWO_TERMS));
      expect((await notice(inTime, '2026-08-21')).result).toMatchObject({
        claim: { status: 'NOTICED', noticeLate: false },
      });
      expect((await notice(late, '2026-08-22')).result).toMatchObject({
        claim: { status: 'NOTICED', noticeLate: true },
      });
    });

    test('it may leave from the first default on, not before, not tomorrow', async () => {
      const { guaranteed, save, notice } = inHouse();
      const contract = await guaranteed();
      await save(contract, unpaid(...TWO_TERMS));
      expect((await notice(contract, '2026-07-05', '2026-08-07')).result?.__typename).toBe('NoticeDateRefused');
      expect((await notice(contract, '2026-08-08', '2026-08-07')).result?.__typename).toBe('NoticeDateRefused');
      expect((await notice(contract, '2026-07-06', '2026-08-07')).result?.__typename).toBe('NoticePosted');
      expect((await notice(contract, '2026-08-07')).code).toBe('INVALID_STATE');
    });
  });

  describe('the declaration', () => {
    test('D-CLM-03: on the thirtieth day it is in time, on the thirty-first it is flagged, never refused', async () => {
      const { guaranteed, save, declare } = inHouse();
      const [inTime, late] = [await guaranteed(), await guaranteed()];
      for (const contract of [inTime, late]) await save(contract, unpaid(...TWO_TERMS));
      expect((await declare(inTime, '2026-09-05')).result).toMatchObject({
        __typename: 'UnpaidRentDeclared',
        claim: { declaredLate: false },
      });
      expect((await declare(late, '2026-09-06')).result).toMatchObject({
        __typename: 'UnpaidRentDeclared',
        claim: { declaredLate: true },
      });
    });

    test('P2: sent three times and at once it is done once; the same id with another content is refused', async () => {
      const { guaranteed, save, act, house } = inHouse();
      const [contract, other] = [await guaranteed(), await guaranteed()];
      await save(contract, unpaid(...TWO_TERMS));
      const operationId = uuidv7();
      const send = (contractId: string) =>
        act(contract.landlord, 'declareUnpaidRent', { operationId, contractId }, { on: '2026-08-10' });
      const answers = await Promise.all([
        send(contract.contractId),
        send(contract.contractId),
        send(contract.contractId),
      ]);
      answers.push(await send(contract.contractId));
      expect(new Set(answers.map(({ result }) => JSON.stringify(result))).size).toBe(1);
      expect((await send(other.contractId)).code).toBe('IDEMPOTENCY_MISMATCH');
      const events = await house.sql(
        `select 1 from domain_event where type = 'UnpaidRentDeclared' and payload->>'contractId' = $1`,
        [contract.contractId],
      );
      expect(events).toHaveLength(1);
    });

    test('a second declaration is told of the first', async () => {
      const { declared, declare } = inHouse();
      const claim = await declared();
      expect((await declare(claim, '2026-08-11')).result).toMatchObject({
        __typename: 'ClaimAlreadyDeclared',
        claim: { id: claim.claimId },
      });
    });

    test('R-COV-01: rent that fell due after the cover ended is refused with the last covered day', async () => {
      const { guaranteed, save, declare } = inHouse();
      const contract = await guaranteed({
        lease: { kind: 'STUDENT_NINE_MONTHS', effectiveOn: '2026-06-15', endsOn: '2026-08-01' },
      });
      await save(
        contract,
        [
          term('2026-07-05', { receivedCents: MONTH_CENTS, receivedOn: '2026-07-05' }),
          ...unpaid('2026-08-05', '2026-09-05'),
        ],
        '2026-09-10',
      );
      expect((await declare(contract, '2026-09-10')).result).toMatchObject({
        __typename: 'OutsideCover',
        coverEndsOn: '2026-08-01',
      });
    });
  });

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
