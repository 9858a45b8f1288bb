import { defineEntity, type Opt, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';
import type { Temporal } from 'temporal-polyfill';
import { GuaranteedLease } from './guaranteed-lease.ts';

/** The states of `domain/transitions.ts`. */
export const UNPAID_CLAIM_STATUSES = [
  'WATCH',
  'CONSTITUTED',
  'NOTICED',
  'DECLARED',
  'DOCS_COMPLETE',
  'RECEIPT_ISSUED',
  'PAID_OPEN',
  'SUSPENDED',
  'LITIGATION',
  'LAPSED',
  'REFUSED',
  'CLOSED',
] as const;

export const UnpaidClaimSchema = defineEntity({
  name: 'UnpaidClaim',
  tableName: 'unpaid_claim',
  properties: {
    id: p.uuid().primary(),
    number: p.text(),
    lease: () => p.manyToOne(GuaranteedLease).fieldName('contract_id').deleteRule('restrict').updateRule('restrict'),
    status: p.enum(UNPAID_CLAIM_STATUSES),
    firstDefaultOn: plainDate(),
    constitutedOn: plainDate(),
    noticePostedOn: plainDate().nullable(),
    noticeLate: p.boolean(),
    declaredOn: plainDate().nullable(),
    declaredLate: p.boolean(),
    documentsCompleteOn: plainDate().nullable(),
    /** S32. The officer who checked the papers. */
    documentsConfirmedBy: p.uuid().nullable(),
    /** K-RECEIPT. Day by which an officer has promised an answer: the running clock's, written with it. */
    answerByOn: plainDate().nullable(),
    /** Its place among the claims that wait, which PostgreSQL keeps: by the promised day, and last while it is somebody else's turn. */
    queuedByOn: plainDate()
      .$type<Opt<Temporal.PlainDate>>()
      .generated("COALESCE(answer_by_on, '9999-12-31'::date) stored"),
    openedAt: instant(),
  },
  uniques: [{ name: 'unpaid_claim_number', properties: ['number'] }],
  indexes: [
    {
      name: 'one_open_claim_per_contract',
      expression: `create unique index "one_open_claim_per_contract" on "unpaid_claim" ("contract_id") where status not in ('REFUSED', 'CLOSED')`,
    },
    { name: 'unpaid_claim_queue', properties: ['status', 'declaredOn'] },
    {
      name: 'unpaid_claim_waiting',
      expression: `create index "unpaid_claim_waiting" on "unpaid_claim" ("queued_by_on", "declared_on", "id") where status in ('DECLARED', 'DOCS_COMPLETE')`,
    },
    {
      name: 'unpaid_claim_lapsed',
      expression: `create index "unpaid_claim_lapsed" on "unpaid_claim" ("declared_on", "id") where status = 'LAPSED'`,
    },
  ],
});

/** One default of one tenant, from the day arrears are constituted to the day the debt is repaid. Distribution key: contract_id. */
export class UnpaidClaim extends UnpaidClaimSchema.class {}
UnpaidClaimSchema.setClass(UnpaidClaim);
