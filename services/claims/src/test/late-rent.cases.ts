import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';
import { statementOf } from './statement.ts';

/** Rent the tenant paid to the landlord after it was indemnified (R-SUB-06, D-SUB-01). */
export const lateRentCases = (inHouse: () => ClaimsHouse) =>
  describe('late rent goes back', () => {
    const report = (
      claim: { claimId: string; landlord: ClaimsHouse['morel'] },
      receivedCents: number,
      change: { operationId?: string; receivedOn?: string } = {},
    ) =>
      inHouse().act(
        claim.landlord,
        'returnLateRent',
        { operationId: uuidv7(), claimId: claim.claimId, receivedCents, receivedOn: '2026-09-20', ...change },
        { on: '2026-09-21' },
      );
    const announced = (contractId: string) =>
      inHouse().house.sql<{ reference: string; return_cents: string; returned_on: string | null }>(
        'select reference, return_cents, returned_on::text from late_rent_return where contract_id = $1 order by id',
        [contractId],
      );
    const owed = async (contractId: string) => {
      const [debt] = await inHouse().house.sql<{ outstanding_cents: string }>(
        'select outstanding_cents from debt where contract_id = $1',
        [contractId],
      );
      return Number(debt?.outstanding_cents);
    };
    async function transfer(words: string, euros: string) {
      const { house, examiner } = inHouse();
      const bytes = statementOf({ direction: 'CRDT', euros, words, on: '2026-09-25' });
      const path = `/files/bank-statements/${uuidv7()}?name=r.xml`;
      const response = await house.request(examiner, 'PUT', path, bytes, { now: '2026-09-25T18:00:00Z' });
      expect(response.status).toBe(201);
    }

    test('what was indemnified goes back, what is more stays the landlord’s', async () => {
      const claim = await inHouse().indebted();
      const { result } = await report(claim, 3 * MONTH_CENTS);
      expect(result).toMatchObject({ returnCents: 2 * MONTH_CENTS, keptCents: MONTH_CENTS });
      expect((await report(claim, 10_000)).result?.message).toContain('cette somme reste à vous');
    });

    test('announced, it lowers nothing; found at the bank it lowers the debt, once, and the ledger balances', async () => {
      const { house } = inHouse();
      const claim = await inHouse().indebted();
      await report(claim, 30_000);
      expect(await owed(claim.contractId)).toBe(2 * MONTH_CENTS);
      const [{ reference } = { reference: '' }] = await announced(claim.contractId);
      await transfer(`reversement ${reference}`, '300.00');
      await transfer(reference, '300.00');
      expect(await owed(claim.contractId)).toBe(2 * MONTH_CENTS - 30_000);
      expect(await announced(claim.contractId)).toEqual([
        { reference, return_cents: '30000', returned_on: '2026-09-25' },
      ]);
      expect(await house.violations()).toEqual([]);
    });

    test('another sum than the one announced is left to a person', async () => {
      const { house } = inHouse();
      const claim = await inHouse().indebted();
      await report(claim, 30_000);
      const [{ reference } = { reference: '' }] = await announced(claim.contractId);
      await transfer(reference, '299.00');
      expect(await owed(claim.contractId)).toBe(2 * MONTH_CENTS);
      const [line] = await house.sql<{ question: string }>('select question from bank_line where remittance = $1', [
        reference,
      ]);
      expect(line?.question).toContain(`Le reversement ${reference}`);
    });

    test('all of it given back closes the claim', async () => {
      const { house } = inHouse();
      const claim = await inHouse().indebted();
      await report(claim, 2 * MONTH_CENTS);
      const [{ reference } = { reference: '' }] = await announced(claim.contractId);
      await transfer(reference, '1300.00');
      expect(await house.sql('select status from unpaid_claim where id = $1', [claim.claimId])).toEqual([
        { status: 'CLOSED' },
      ]);
      expect(await house.violations()).toEqual([]);
    });

    test('sent again it is announced once; nothing is returned before an indemnity, nor for a day to come', async () => {
      const claim = await inHouse().indebted();
      const operationId = uuidv7();
      await report(claim, 30_000, { operationId });
      await report(claim, 30_000, { operationId });
      expect(await announced(claim.contractId)).toHaveLength(1);
      expect((await report(claim, 30_000, { receivedOn: '2026-12-01' })).result?.message).toContain('Indiquez le jour');
      expect((await report(await inHouse().declared(), 30_000)).code).toBe('INVALID_STATE');
      expect((await report({ ...claim, landlord: inHouse().rival }, 30_000)).code).toBe('NOT_FOUND');
    });
  });
