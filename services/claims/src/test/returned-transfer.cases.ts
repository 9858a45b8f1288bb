import { v7 as uuidv7 } from 'uuid';
import { describe, expect, test } from 'vitest';
import { endToEndIdOf } from '../domain/bank-line.ts';
import { type ClaimsHouse, MONTH_CENTS } from './claims-house.ts';
import { statementOf } from './statement.ts';

const EUROS = String((2 * MONTH_CENTS) / 100);
/** Another account, the former one being closed. */
const OTHER_IBAN = 'FR7630006000011234567890189';

/** Transfers the bank executed, then gave back (R-SUB-03, A14). */
export const returnedTransferCases = (inHouse: () => ClaimsHouse) => {
  const send = async (bytes: Uint8Array, now: string) => {
    const path = `/files/bank-statements/${uuidv7()}?name=releve.xml`;
    const { status } = await inHouse().house.request(inHouse().examiner, 'PUT', path, bytes, { now });
    expect(status).toBe(201);
  };
  const makeFile = (on: string) =>
    inHouse().act(inHouse().examiner, 'makePaymentFile', { operationId: uuidv7() }, { on });
  const paymentsOf = (receiptId: string) =>
    inHouse().house.sql<{ id: string; status: string }>(
      'select id, status from payment where receipt_id = $1 order by id',
      [receiptId],
    );
  const statusesOf = async (claimId: string, receiptId: string) => {
    const sql = `select c.status as claim, r.status as receipt, r.paid_on from unpaid_claim c
      join subrogation_receipt r on r.claim_id = c.id where c.id = $1 and r.id = $2`;
    return (await inHouse().house.sql(sql, [claimId, receiptId]))[0];
  };
  const entriesOf = (contractId: string) =>
    inHouse().house.sql(
      `select t.kind, o.account as from, e.account as to, e.entry_cents::int as cents from ledger_transaction t
       join ledger_entry e on e.transaction_id = t.id and e.entry_cents > 0 join ledger_entry o on o.transaction_id = t.id and o.entry_cents < 0
       where t.contract_id = $1 order by t.recorded_at, t.kind`,
      [contractId],
    );

  /** A transfer of a file, executed by the bank: the tenant owes it. */
  async function executed() {
    const { issued, validate, house } = inHouse();
    const claim = await issued();
    await validate(claim.landlord, claim.receiptId);
    await house.jobsDone();
    await makeFile('2026-08-27');
    const [payment] = await paymentsOf(claim.receiptId);
    if (!payment) throw new Error('No transfer waits.');
    const debit = { direction: 'DBIT', euros: EUROS, endToEndId: endToEndIdOf(payment.id) } as const;
    await send(statementOf(debit), '2026-08-28T18:00:00Z');
    const back = statementOf({ ...debit, direction: 'CRDT', returned: 'AC04', on: '2026-09-02' });
    return { ...claim, payment, back };
  }
  const debtOf = async (contractId: string) => {
    const sql = 'select id, total_cents, outstanding_cents, reference from debt where contract_id = $1';
    const [debt] = await inHouse().house.sql<{ outstanding_cents: string; reference: string }>(sql, [contractId]);
    return debt;
  };

  describe('a transfer executed, then given back', () => {
    test('the ledger has the opposite entries, nothing is owed, and the receipt is paid once to another account', async () => {
      const { house, camille } = inHouse();
      const { payment, claimId, receiptId, contractId, back } = await executed();
      expect(await statusesOf(claimId, receiptId)).toMatchObject({ claim: 'PAID_OPEN', receipt: 'PAID' });
      await send(back, '2026-09-03T08:00:00Z');
      await send(
        back.map((byte) => byte),
        '2026-09-03T09:00:00Z',
      );
      expect(await statusesOf(claimId, receiptId)).toEqual({
        ...{ claim: 'RECEIPT_ISSUED', receipt: 'VALIDATED', paid_on: null },
      });
      expect(await entriesOf(contractId)).toEqual([
        { kind: 'TRANSFER_SENT', from: 'GUARANTOR_BANK', to: 'BANK_IN_TRANSIT', cents: 2 * MONTH_CENTS },
        { kind: 'INDEMNITY_PAID', from: 'BANK_IN_TRANSIT', to: 'LANDLORD', cents: 2 * MONTH_CENTS },
        { kind: 'SUBROGATED', from: 'LANDLORD', to: 'TENANT_DEBT', cents: 2 * MONTH_CENTS },
        { kind: 'INDEMNITY_REVERSED', from: 'LANDLORD', to: 'GUARANTOR_BANK', cents: 2 * MONTH_CENTS },
        { kind: 'SUBROGATION_UNDONE', from: 'TENANT_DEBT', to: 'LANDLORD', cents: 2 * MONTH_CENTS },
      ]);
      const debts = 'query D { myDebts(first: 50) { nodes { reference } } }';
      const seen = await house.graphql<{ myDebts: { nodes: { reference: string }[] } }>(camille, debts);
      const debt = await debtOf(contractId);
      expect(debt).toMatchObject({ outstanding_cents: '0' });
      expect(seen.data.myDebts.nodes.map(({ reference }) => reference)).not.toContain(debt?.reference);
      await house.jobsDone();
      expect(await house.violations()).toEqual([]);

      // The account is as it was: the same order would come back again.
      await house.clock('2026-09-04T08:00:00Z');
      expect(await paymentsOf(receiptId)).toHaveLength(1);
      await house.sql('update payment set iban = $2 where id = $1', [payment.id, OTHER_IBAN]);
      await house.clock('2026-09-05T08:00:00Z');
      await makeFile('2026-09-05');
      const [, again] = await paymentsOf(receiptId);
      const debit = { direction: 'DBIT', euros: EUROS, endToEndId: endToEndIdOf(again?.id ?? '') } as const;
      await send(statementOf({ ...debit, on: '2026-09-07' }), '2026-09-07T18:00:00Z');
      expect(await statusesOf(claimId, receiptId)).toMatchObject({ claim: 'PAID_OPEN', receipt: 'PAID' });
      expect(await debtOf(contractId)).toMatchObject({ outstanding_cents: String(2 * MONTH_CENTS) });
      await house.jobsDone();
      expect(await house.violations()).toEqual([]);
    });

    test('part of it repaid meanwhile: a person looks at it, nothing is written', async () => {
      const { house } = inHouse();
      const { claimId, receiptId, contractId, back } = await executed();
      const { reference: words } = (await debtOf(contractId)) ?? { reference: '' };
      await send(statementOf({ direction: 'CRDT', euros: '100.00', words, on: '2026-09-01' }), '2026-09-01T18:00:00Z');
      const before = await entriesOf(contractId);
      await send(back, '2026-09-03T08:00:00Z');
      expect(await statusesOf(claimId, receiptId)).toMatchObject({ claim: 'PAID_OPEN', receipt: 'PAID' });
      expect(await entriesOf(contractId)).toEqual(before);
      const [line] = await house.sql("select outcome, question from bank_line where question like '%a continué%'");
      expect(line).toMatchObject({ outcome: 'TO_EXAMINE' });
      expect(await house.violations()).toEqual([]);
    });
  });
};
