import 'reflect-metadata';
import { migrate, openDatabase } from '@trousseau/service/database';
import { createTestDatabase } from '@trousseau/service/test/test-database';
import { v7 as uuidv7 } from 'uuid';
import { expect, onTestFinished, test } from 'vitest';
import { invariants } from './invariants.ts';
import { JudgeClaimDocuments } from './migrations/judge-claim-documents.ts';
import { QueueByPromise } from './migrations/queue-by-promise.ts';
import { ReportToTheCaf } from './migrations/report-to-the-caf.ts';
import { claims } from './service.ts';

/** Rows that an older version of the house wrote are what the code of today reads. */

const SUM = 130_000;

/** One lease with one claim and its receipt, and the transfer that pays it, as the accounts of two sides had it. */
function paidLease(status: 'SENT' | 'CONFIRMED'): string {
  const [lease, claim, receipt, payment] = [uuidv7(), uuidv7(), uuidv7(), uuidv7()];
  const paid = status === 'CONFIRMED';
  return `insert into guaranteed_lease (id, number, status, regime, landlord_space_id, tenant_space_id, landlord_name, tenant_names, departement,
      stock, kind, rent_cents, charges_cents, due_day, effective_on, contract_version, account_version)
    values ('${lease}', '${lease}', 'IN_FORCE', 'R2026', '${uuidv7()}', '${uuidv7()}', 'SCI', '{Camille}', '31', 'PRIVATE', 'LAW_1989_EMPTY',
      60000, 5000, 5, '2026-01-01', 1, 1);
    insert into unpaid_claim (id, number, contract_id, status, first_default_on, constituted_on, notice_late, declared_late, opened_at)
    values ('${claim}', '${claim}', '${lease}', '${paid ? 'PAID_OPEN' : 'RECEIPT_ISSUED'}', '2026-07-06', '2026-08-06', false, false, now());
    insert into subrogation_receipt (id, number, claim_id, contract_id, status, period_from_on, period_to_on, indemnity_cents, cap_cents,
      explanation, issued_at, issued_on, issued_by, validated_on)
    values ('${receipt}', '${receipt}', '${claim}', '${lease}', '${paid ? 'PAID' : 'VALIDATED'}', '2026-07-05', '2026-08-05', ${SUM}, 9000000,
      '[]', now(), '2026-08-25', '${uuidv7()}', '2026-08-26');
    insert into payment (id, receipt_id, contract_id, status, indemnity_cents, iban, holder_name, reference, prepared_at, sent_at, bank_reference)
    values ('${payment}', '${receipt}', '${lease}', '${status}', ${SUM}, 'FR76', 'SCI', '${receipt}', '2026-08-26T22:30:00Z',
      '2026-08-26T22:30:00Z', ${paid ? `'B-${payment}'` : 'null'});
    ${
      paid
        ? `insert into ledger_transaction (id, contract_id, kind, occurred_on, recorded_at)
             values ('${payment}', '${lease}', 'INDEMNITY_PAID', '2026-08-27', now());
           insert into ledger_entry (transaction_id, contract_id, account, entry_cents)
             values ('${payment}', '${lease}', 'TENANT_DEBT', ${SUM}), ('${payment}', '${lease}', 'GUARANTOR_BANK', -${SUM});
           insert into debt (id, contract_id, total_cents, outstanding_cents, since_on, plan_request_by_on, reference)
             values ('${uuidv7()}', '${lease}', ${SUM}, ${SUM}, '2026-08-27', '2026-10-27', 'R26-OLDD-EBTS');`
        : ''
    }`;
}

/** The rows as a version of the house wrote them, that had run the migrations up to one, in the database of today. */
async function migratedFrom(name: string, rows: string) {
  const database = await createTestDatabase('claims_before');
  const orm = await openDatabase(claims, database.url);
  onTestFinished(async () => {
    await orm.close();
    await database.drop();
  });
  await orm.migrator.up({ to: name });
  await orm.em.fork().transactional((em) => em.execute(rows));
  await migrate(orm, database.url);
  return orm.em.fork();
}

test('a transfer that was with the bank is put in transit, the day it left; what was paid stays posted as it was', async () => {
  const em = await migratedFrom(ReportToTheCaf.name, paidLease('SENT') + paidLease('CONFIRMED'));
  const written = `select t.kind, t.occurred_on::text as on, e.account, e.entry_cents::int as cents from ledger_entry e
    join ledger_transaction t on t.id = e.transaction_id order by 1 desc, 3`;
  expect(await em.execute(written)).toEqual([
    { kind: 'TRANSFER_SENT', on: '2026-08-27', account: 'BANK_IN_TRANSIT', cents: SUM },
    { kind: 'TRANSFER_SENT', on: '2026-08-27', account: 'GUARANTOR_BANK', cents: -SUM },
    { kind: 'INDEMNITY_PAID', on: '2026-08-27', account: 'GUARANTOR_BANK', cents: -SUM },
    { kind: 'INDEMNITY_PAID', on: '2026-08-27', account: 'TENANT_DEBT', cents: SUM },
  ]);
  const ofMoney = invariants.filter(({ id }) => /^I[1-5]/.test(id));
  expect(ofMoney).toHaveLength(7);
  for (const { id, sql } of ofMoney) expect([id, await em.execute(sql)]).toEqual([id, []]);
}, 60_000);

test('a claim to which an answer was promised takes its place in the queue; one that waits for papers comes last', async () => {
  const clocks = `insert into claim_deadline (id, claim_id, clock, rule_id, starts_on, due_on, day_kind, parameter_id, parameter_from, ended_on, outcome)
    select gen_random_uuid(), id, clock, 'R-SUB-01', '2026-08-12', due_on::date, 'WORKING', 'P', '2020-01-01', ended_on::date, outcome from unpaid_claim,
      (values ('PAID_OPEN', 'K-RECEIPT', '2026-09-02', null, null), ('RECEIPT_ISSUED', 'K-RECEIPT', '2026-08-20', '2026-08-19', 'DONE'))
        as clock (status, clock, due_on, ended_on, outcome) where clock.status = unpaid_claim.status;`;
  const em = await migratedFrom(JudgeClaimDocuments.name, paidLease('SENT') + paidLease('CONFIRMED') + clocks);
  const kept =
    'select answer_by_on::text as promised, queued_by_on::text as queued from unpaid_claim order by queued_by_on';
  expect(await em.execute(kept)).toEqual([
    { promised: '2026-09-02', queued: '2026-09-02' },
    { promised: null, queued: '9999-12-31' },
  ]);
}, 60_000);

test('an aid noted before anybody said who receives it is the landlord’s; a month without one is nobody’s', async () => {
  const months = `insert into rent_month (contract_id, due_on, due_cents, housing_aid_cents, received_cents)
    select contract_id, due_on::date, 65000, aid_cents, 0 from unpaid_claim, (values ('2026-07-05', 20000), ('2026-08-05', 0)) as month (due_on, aid_cents);`;
  const em = await migratedFrom(QueueByPromise.name, paidLease('SENT') + months);
  expect(await em.execute('select housing_aid_paid_to as to from rent_month order by due_on')).toEqual([
    { to: 'LANDLORD' },
    { to: 'NOBODY' },
  ]);
}, 60_000);
