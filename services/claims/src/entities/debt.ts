import { defineEntity, p } from '@mikro-orm/core';
import { cents, plainDate } from '@trousseau/service/columns';
import { GuaranteedLease } from './guaranteed-lease.ts';

export const DebtSchema = defineEntity({
  name: 'Debt',
  tableName: 'debt',
  properties: {
    id: p.uuid().primary(),
    lease: () => p.manyToOne(GuaranteedLease).fieldName('contract_id').deleteRule('restrict').updateRule('restrict'),
    totalCents: cents(),
    outstandingCents: cents(),
    sinceOn: plainDate(),
    planRequestByOn: plainDate(),
    /** What the tenant writes on a transfer, so that it is found again (R-PLAN-03). */
    reference: p.text(),
  },
  uniques: [
    { name: 'one_debt_per_contract', properties: ['lease'] },
    { name: 'debt_reference', properties: ['reference'] },
  ],
  checks: [
    {
      name: 'debt_sums',
      expression: 'total_cents >= 0 and outstanding_cents >= 0 and outstanding_cents <= total_cents',
    },
  ],
  indexes: [{ name: 'debt_outstanding', properties: ['outstandingCents'] }],
});

/** What the tenant owes the guarantor, who paid in his place (R-SUB-04); of nothing while what was paid came back from the bank. Distribution key: contract_id. */
export class Debt extends DebtSchema.class {}
DebtSchema.setClass(Debt);
