import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS, TWO_TERMS, term } from './claims-house.ts';

const unpaid = (...days: string[]) => days.map((dueOn) => term(dueOn));

/** Notice, declaration and their limits (R-CLM-03, R-CLM-04). */
export const claimCases = (inHouse: () => ClaimsHouse) => {
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
};
