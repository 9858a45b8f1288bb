import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import type { ClaimsHouse } from './claims-house.ts';

/** What the database itself never allows, and what the invariants see (A14, I1 to I7). */
export const ledgerCases = (inHouse: () => ClaimsHouse) => {
  const transaction = (id: string, contractId: string, kind = 'INDEMNITY_PAID') =>
    `insert into ledger_transaction (id, contract_id, kind, occurred_on, recorded_at) values ('${id}', '${contractId}', '${kind}', '2026-08-26', now());`;
  const entry = (id: string, contractId: string, account: string, cents: number) =>
    `insert into ledger_entry (transaction_id, contract_id, account, entry_cents) values ('${id}', '${contractId}', '${account}', ${cents});`;

  describe('the ledger', () => {
    test.each([
      ['entries that do not add up to zero', [100, -99]],
      ['one entry alone', [100]],
      ['no entry at all', []],
      ['entries of zero', [0, 0]],
    ])('%s are refused at commit', async (_, sums) => {
      const { house } = inHouse();
      const [id, contractId] = [uuidv7(), uuidv7()];
      const entries = sums
        .map((cents, index) => entry(id, contractId, index === 0 ? 'TENANT_DEBT' : 'GUARANTOR_BANK', cents))
        .join('');
      await expect(house.sql(`begin; ${transaction(id, contractId)} ${entries} commit;`)).rejects.toThrow(
        /not balanced|no_entry_of_zero/,
      );
      expect(await house.sql('select 1 from ledger_transaction where id = $1', [id])).toEqual([]);
      expect(await house.sql('select 1 from ledger_account where contract_id = $1', [contractId])).toEqual([]);
    });

    test('entries that balance over two contracts are refused too', async () => {
      const { house } = inHouse();
      const [id, contractId] = [uuidv7(), uuidv7()];
      const both = entry(id, contractId, 'TENANT_DEBT', 100) + entry(id, uuidv7(), 'GUARANTOR_BANK', -100);
      await expect(house.sql(`begin; ${transaction(id, contractId)} ${both} commit;`)).rejects.toThrow('not balanced');
    });

    test.each([
      'update ledger_entry set entry_cents = entry_cents',
      'delete from ledger_entry',
      'update ledger_transaction set occurred_on = occurred_on',
      'delete from ledger_transaction',
      'truncate ledger_entry',
      'truncate ledger_transaction cascade',
    ])('S60: «%s» is refused', async (statement) => {
      const { house, issued, validate } = inHouse();
      if ((await house.sql('select 1 from ledger_entry limit 1')).length === 0) {
        const claim = await issued();
        await validate(claim.landlord, claim.receiptId);
        await house.jobsDone();
      }
      const before = await house.sql('select sum(abs(entry_cents)) as moved, count(*) from ledger_entry');
      await expect(house.sql(statement)).rejects.toThrow('append-only');
      expect(await house.sql('select sum(abs(entry_cents)) as moved, count(*) from ledger_entry')).toEqual(before);
    });
  });

  describe('the invariants', () => {
    test.each([
      ['I2', 'update ledger_account set balance_cents = balance_cents + $1'],
      ['I5', 'update debt set outstanding_cents = outstanding_cents - $1'],
      ['I4', `update payment set indemnity_cents = indemnity_cents + $1`],
      ['R-SUB-01', 'update receipt_line set indemnity_cents = indemnity_cents + $1'],
    ])('%s sees a single cent that is wrong', async (id, tamper) => {
      const { house } = inHouse();
      await house.sql(tamper, [1]);
      expect((await house.violations()).join('\n')).toContain(` ${id}:`);
      await house.sql(tamper, [-1]);
      expect(await house.violations()).toEqual([]);
    });

    test.each([
      ['I4-transit', 'BANK_IN_TRANSIT'],
      ['I5-landlord', 'LANDLORD'],
    ])('%s sees a movement that leaves a cent on the way', async (id, account) => {
      const { house } = inHouse();
      const contractId = uuidv7();
      const [there, back] = [uuidv7(), uuidv7()];
      const move = (at: string, cents: number) =>
        `begin; ${transaction(at, contractId, 'TRANSFER_SENT')} ${entry(at, contractId, account, cents)} ${entry(at, contractId, 'GUARANTOR_BANK', -cents)} commit;`;
      await house.sql(move(there, 1));
      expect((await house.violations()).join('\n')).toContain(` ${id}:`);
      await house.sql(move(back, -1));
      expect(await house.violations()).toEqual([]);
    });

    test('I7 sees a status that no event gave', async () => {
      const { house, declared } = inHouse();
      const { claimId } = await declared();
      await house.sql(`update unpaid_claim set status = 'DOCS_COMPLETE' where id = $1`, [claimId]);
      expect((await house.violations()).join('\n')).toContain('I7-claim');
      await house.sql(`update unpaid_claim set status = 'DECLARED' where id = $1`, [claimId]);
      expect(await house.violations()).toEqual([]);
    });

    test('K-RECEIPT sees a promise that no clock made', async () => {
      const { house, declared } = inHouse();
      const { claimId } = await declared();
      await house.sql(`update unpaid_claim set answer_by_on = '2026-09-02' where id = $1`, [claimId]);
      expect((await house.violations()).join('\n')).toContain(' K-RECEIPT:');
      await house.sql('update unpaid_claim set answer_by_on = null where id = $1', [claimId]);
      expect(await house.violations()).toEqual([]);
    });

    test('tables and entities say the same', async () => {
      expect(await inHouse().house.schemaDifference()).toBe('');
    });
  });
};
