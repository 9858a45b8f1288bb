import type { Invariant } from '@trousseau/service/definition';

/** Money: what the ledger, the receipts, the payments and the debts must say together (reliability §4). */
const moneyInvariants: Invariant[] = [
  {
    id: 'I1',
    title: 'ledger entries add up to zero, in all and per transaction, and none is zero',
    sql: `select 'all' as transaction_id, sum(entry_cents) as total from ledger_entry having sum(entry_cents) <> 0
          union all
          select t.id::text, coalesce(sum(e.entry_cents), 0) from ledger_transaction t left join ledger_entry e on e.transaction_id = t.id
          group by t.id having coalesce(sum(e.entry_cents), 0) <> 0 or count(e.account) < 2 or bool_or(e.entry_cents = 0)`,
  },
  {
    id: 'I2',
    title: 'the balance of each account is the replay of its entries',
    sql: `select coalesce(a.contract_id, e.contract_id) as contract_id, coalesce(a.account, e.account) as account, a.balance_cents, e.total
          from ledger_account a full join (select contract_id, account, sum(entry_cents) as total from ledger_entry group by 1, 2) e
            on e.contract_id = a.contract_id and e.account = a.account
          where a.balance_cents is distinct from e.total`,
  },
  {
    id: 'I3',
    title:
      'paid per claim ≤ validated receipts of the claim; receipts of a contract ≤ its cap, those of its damage ≤ the cap of damage',
    sql: `select coalesce(r.claim_id, r.damage_id)::text as id, 'paid above validated' as why from subrogation_receipt r
          left join payment p on p.receipt_id = r.id and p.status = 'CONFIRMED'
          group by coalesce(r.claim_id, r.damage_id)
          having coalesce(sum(p.indemnity_cents), 0) > coalesce(sum(r.indemnity_cents) filter (where r.validated_on is not null), 0)
          union all
          select r.contract_id::text, 'above the cap' from subrogation_receipt r where r.status not in ('CANCELLED', 'REVERSED')
          group by r.contract_id, r.damage_id having sum(r.indemnity_cents) > max(r.cap_cents)`,
  },
  {
    id: 'I4',
    title:
      'a paid receipt has one confirmed payment of its sum, one bank reference, one posting; no receipt has two live payments',
    sql: `select r.id::text as id, 'receipt' as what from subrogation_receipt r left join payment p on p.receipt_id = r.id and p.status <> 'RETURNED'
          group by r.id, r.status, r.indemnity_cents
          having count(p.id) > 1
            or (r.status = 'PAID') <> (count(p.id) filter (where p.status = 'CONFIRMED' and p.bank_reference is not null and p.indemnity_cents = r.indemnity_cents) = 1)
          union all
          select coalesce(p.id, t.id)::text, 'posting' from (select * from payment where status = 'CONFIRMED' or status = 'RETURNED' and bank_reference is not null) p
          full join (select * from ledger_transaction where kind = 'INDEMNITY_PAID') t on t.id = p.id
          where t.id is null or p.id is null
            or p.indemnity_cents is distinct from (select e.entry_cents from ledger_entry e where e.transaction_id = t.id and e.entry_cents > 0)
          union all
          select coalesce(b.id, t.id)::text, 'reversal' from (select l.id, l.movement_cents from bank_line l join payment p on p.id = l.subject_id
              where l.outcome = 'TRANSFER_RETURNED' and p.bank_reference is not null) b
          full join (select * from ledger_transaction where kind = 'INDEMNITY_REVERSED') t on t.id = b.id
          where b.movement_cents is distinct from (select e.entry_cents from ledger_entry e where e.transaction_id = t.id and e.account = 'GUARANTOR_BANK')
          union all
          select min(p.id::text), 'bank reference used twice' from payment p where p.bank_reference is not null
          group by p.bank_reference having count(*) > 1`,
  },
  {
    id: 'I4-transit',
    title:
      'what is on its way in the bank, per contract, is the sum of the transfers it has neither executed nor refused',
    sql: `select coalesce(a.contract_id, p.contract_id) as contract_id, a.balance_cents, p.sent
          from (select contract_id, balance_cents from ledger_account where account = 'BANK_IN_TRANSIT' and balance_cents <> 0) a
          full join (select contract_id, sum(indemnity_cents) as sent from payment where status = 'SENT' group by 1) p
            on p.contract_id = a.contract_id
          where a.balance_cents is distinct from p.sent`,
  },
  {
    id: 'I5-landlord',
    title:
      'a landlord was paid exactly for the rights they gave, and gave back what they have again: nothing is left on their account',
    sql: `select contract_id, balance_cents from ledger_account where account = 'LANDLORD' and balance_cents <> 0`,
  },
  {
    id: 'I5',
    title: 'a debt is what was paid less what was repaid, as the ledger says, and never negative',
    sql: `select coalesce(d.contract_id, p.contract_id) as contract_id, d.total_cents, p.paid, d.outstanding_cents, a.balance_cents
          from debt d full join (select contract_id, sum(indemnity_cents) as paid from payment where status = 'CONFIRMED' group by 1) p
            on p.contract_id = d.contract_id
          left join ledger_account a on a.contract_id = coalesce(d.contract_id, p.contract_id) and a.account = 'TENANT_DEBT'
          where d.total_cents is distinct from coalesce(p.paid, 0) or d.outstanding_cents is distinct from a.balance_cents or d.outstanding_cents < 0`,
  },
];

/** Files: receipts, their lines and periods, statuses and the events that made them. */
const fileInvariants: Invariant[] = [
  {
    id: 'R-SUB-01',
    title: 'the lines of a receipt add up to its indemnity and stay inside its period',
    sql: `select r.id from subrogation_receipt r left join receipt_line l on l.receipt_id = r.id
          where r.damage_id is null group by r.id having r.indemnity_cents <> coalesce(sum(l.indemnity_cents), 0)
            or bool_or(l.due_on < r.period_from_on or l.due_on > r.period_to_on)`,
  },
  {
    id: 'R-SUB-05',
    title: 'no two receipts of a contract overlap',
    sql: `select a.id, b.id as other_id from subrogation_receipt a join subrogation_receipt b on a.contract_id = b.contract_id and a.id < b.id
          where a.status not in ('CANCELLED', 'REVERSED') and b.status not in ('CANCELLED', 'REVERSED')
            and a.damage_id is null and b.damage_id is null and a.period_from_on <= b.period_to_on and b.period_from_on <= a.period_to_on`,
  },
  {
    id: 'I7-claim',
    title: 'the status of every claim is the one its last event gave it',
    sql: `with last as (select distinct on (payload->>'claimId') payload->>'claimId' as claim_id, type from domain_event
            where payload ? 'claimId' and aggregate <> 'Conversation'
              and type not in ('DeclarationDeadlineNear', 'ClaimDeadlineNear', 'ClaimDocumentSentBack', 'LateRentReported') order by payload->>'claimId', id desc)
          select c.id, c.status, last.type from unpaid_claim c left join last on last.claim_id = c.id::text
          where c.status is distinct from (case last.type when 'ArrearsConstituted' then 'CONSTITUTED' when 'ArrearsCleared' then 'WATCH'
            when 'NoticePosted' then 'NOTICED' when 'UnpaidRentDeclared' then 'DECLARED' when 'ClaimLapsed' then 'LAPSED'
            when 'ClaimRelieved' then 'DECLARED' when 'ClaimRefused' then 'REFUSED' when 'ClaimAppealUpheld' then 'DOCS_COMPLETE'
            when 'ClaimDocumentsConfirmed' then 'DOCS_COMPLETE' when 'ReceiptIssued' then 'RECEIPT_ISSUED'
            when 'ReceiptValidated' then 'RECEIPT_ISSUED' when 'ReceiptPaid' then 'PAID_OPEN'
            when 'PaymentReturned' then 'RECEIPT_ISSUED' when 'PaymentReversed' then 'RECEIPT_ISSUED' when 'DebtRepaid' then 'CLOSED' when 'LitigationStarted' then 'LITIGATION'
            when 'LitigationEnded' then 'CLOSED'
            when 'ClaimSuspended' then 'SUSPENDED' when 'AccountUpdated' then 'PAID_OPEN'
            when 'ReceiptContested' then 'RECEIPT_ISSUED' when 'ReceiptUpheld' then 'RECEIPT_ISSUED'
            when 'ReceiptCancelled' then case when exists (select 1 from subrogation_receipt p where p.claim_id = c.id and p.status = 'PAID')
              then 'PAID_OPEN' else 'DOCS_COMPLETE' end end)`,
  },
  {
    id: 'I7-damage',
    title: 'the status of every damage claim is the one its last event gave it',
    sql: `with last as (select distinct on (payload->>'damageClaimId') payload->>'damageClaimId' as claim_id, type from domain_event
            where payload ? 'damageClaimId' and type <> 'DamagePapersAsked' order by payload->>'damageClaimId', id desc)
          select c.id, c.status, last.type from degradation_claim c left join last on last.claim_id = c.id::text
          where c.status is distinct from (case last.type when 'DamageDeclared' then 'DECLARED' when 'DamageLapsed' then 'LAPSED'
            when 'DamageRelieved' then 'DECLARED' when 'DamageRefused' then 'REFUSED' when 'DamageAppealUpheld' then 'ASSESSED' when 'DamageDocumentsConfirmed' then 'ASSESSED'
            when 'DamageReceiptIssued' then 'RECEIPT_ISSUED' when 'DamageReceiptValidated' then 'RECEIPT_ISSUED'
            when 'DamagePaymentReturned' then 'RECEIPT_ISSUED' when 'DamagePaymentReversed' then 'RECEIPT_ISSUED' when 'DamageReceiptPaid' then 'PAID' when 'DamageRepaid' then 'CLOSED'
            when 'DamageReceiptContested' then 'RECEIPT_ISSUED' when 'DamageReceiptUpheld' then 'RECEIPT_ISSUED'
            when 'DamageReceiptCancelled' then 'DECLARED' end)`,
  },
  {
    id: 'I7-receipt',
    title: 'the status of every receipt is the one its last event gave it',
    sql: `select r.id, r.status, e.type from subrogation_receipt r left join lateral
            (select type from domain_event where aggregate = 'SubrogationReceipt' and aggregate_id = r.id order by version desc limit 1) e on true
          where r.status is distinct from (case e.type when 'ReceiptIssued' then 'ISSUED' when 'DamageReceiptIssued' then 'ISSUED'
            when 'ReceiptValidated' then 'VALIDATED' when 'DamageReceiptValidated' then 'VALIDATED'
            when 'ReceiptPaid' then 'PAID' when 'DamageReceiptPaid' then 'PAID'
            when 'PaymentReversed' then 'VALIDATED' when 'DamagePaymentReversed' then 'VALIDATED'
            when 'ReceiptContested' then 'CONTESTED' when 'DamageReceiptContested' then 'CONTESTED'
            when 'ReceiptUpheld' then 'ISSUED' when 'DamageReceiptUpheld' then 'ISSUED'
            when 'ReceiptCancelled' then 'CANCELLED' when 'DamageReceiptCancelled' then 'CANCELLED' end)`,
  },
  {
    id: 'R-STATE-RECEIPT',
    title: 'a receipt is contested exactly while an answer is awaited',
    sql: `select r.id, r.status from subrogation_receipt r where (r.status = 'CONTESTED') <> exists
            (select 1 from receipt_contest c where c.receipt_id = r.id and c.answer is null)`,
  },
  {
    id: 'I8-pay',
    title: 'every validated receipt is paid, or its payment is held, still at work, or waits for a file or its answer',
    sql: `select r.id from subrogation_receipt r where r.status = 'VALIDATED' and r.payment_held_until_on is null
            and not exists (select 1 from payment p where p.receipt_id = r.id and (p.status in ('RETURNED', 'PREPARED') or p.file_id is not null))
            and not exists (select 1 from pgboss.job j where j.name in ('pay-receipt', 'dead-letters')
              and j.data->'event'->'payload'->>'receiptId' = r.id::text and j.state in ('created', 'retry', 'active'))`,
  },
];

/** Repayment: what came from the bank, what it lowered, and the plans. */
const repaymentInvariants: Invariant[] = [
  {
    id: 'R-PLAN-03',
    title:
      'each repayment the bank or the card processor reported is posted once, for its sum, and none is posted without it',
    sql: `select coalesce(l.id, t.id)::text as id, l.movement_cents, e.entry_cents
          from (select id, movement_cents from bank_line where outcome in ('REPAYMENT', 'LATE_RENT')
            union all select id, repaid_cents from card_payment where status = 'PAID') l
          full join (select * from ledger_transaction where kind in ('DEBT_REPAID', 'INDEMNITY_RETURNED')) t on t.id = l.id
          left join ledger_entry e on e.transaction_id = t.id and e.account = 'GUARANTOR_BANK'
          where e.entry_cents is distinct from l.movement_cents`,
  },
  {
    id: 'R-SUB-06',
    title: 'late rent given back is what was announced, found in one movement of the bank',
    sql: `select coalesce(r.id, l.subject_id) as id, r.return_cents, l.movement_cents
          from (select * from late_rent_return where returned_on is not null) r
          full join (select * from bank_line where outcome = 'LATE_RENT') l on l.subject_id = r.id
          where r.return_cents is distinct from l.movement_cents`,
  },
  {
    id: 'R-PLAN-02',
    title: 'the instalments of a plan add up to what it repays',
    sql: `select p.id from repayment_plan p left join instalment i on i.plan_id = p.id
          group by p.id having p.planned_cents is distinct from sum(i.instalment_cents)`,
  },
  {
    id: 'F07',
    title: 'a file holds the transfers it says, and each was sent with it',
    sql: `select f.id from payment_file f left join payment p on p.file_id = f.id
          group by f.id having count(p.id) <> f.transfer_count or sum(p.indemnity_cents) is distinct from f.total_cents
            or bool_or(p.status = 'PREPARED')`,
  },
];

/** Whose turn it is, and what was promised. */
const promiseInvariants: Invariant[] = [
  {
    id: 'K-RECEIPT',
    title: 'the day an answer is promised by, in the order of which claims wait, is the running clock’s',
    sql: `select c.id, c.answer_by_on, d.due_on from unpaid_claim c
          left join claim_deadline d on d.claim_id = c.id and d.clock = 'K-RECEIPT' and d.ended_on is null
          where c.answer_by_on is distinct from d.due_on`,
  },
  {
    id: 'S-OFF-06',
    title:
      'an answer is promised exactly while the last message of a conversation is not the guarantor’s, unless it was set aside',
    sql: `select c.id, c.turn from conversation c left join lateral
            (select from_guarantor from message where conversation_id = c.id order by id desc limit 1) m on true
          where m.from_guarantor is null or (c.turn = 'GUARANTOR') <> (c.answer_by_on is not null)
            or (c.turn = 'PARTY' and not m.from_guarantor) or (c.turn = 'GUARANTOR' and m.from_guarantor)`,
  },
];

/** What must always hold in the claims database; `npm run verify` reads it. */
export const invariants: Invariant[] = [
  ...moneyInvariants,
  ...fileInvariants,
  ...repaymentInvariants,
  ...promiseInvariants,
];
