import { defineEntity, p } from '@mikro-orm/core';
import { cents, instant, plainDate } from '@trousseau/service/columns';
import { UnpaidClaim } from './unpaid-claim.ts';

export const LateRentReturnSchema = defineEntity({
  name: 'LateRentReturn',
  tableName: 'late_rent_return',
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(UnpaidClaim).deleteRule('restrict').updateRule('restrict'),
    contractId: p.uuid(),
    /** What the landlord writes on the transfer, so that it is found again. */
    reference: p.text(),
    receivedOn: plainDate(),
    receivedCents: cents(),
    /** What goes back to the guarantor; the rest of what was received stays the landlord’s (D-SUB-01). */
    returnCents: cents(),
    declaredAt: instant(),
    /** The day the bank reported it; null while it is awaited. */
    returnedOn: plainDate().nullable(),
  },
  uniques: [{ name: 'late_rent_return_reference', properties: ['reference'] }],
  checks: [{ name: 'late_rent_return_sums', expression: 'return_cents > 0 and return_cents <= received_cents' }],
  indexes: [
    { name: 'late_rent_return_contract', properties: ['contractId'] },
    {
      name: 'late_rent_return_awaited',
      expression: `create index "late_rent_return_awaited" on "late_rent_return" ("return_cents") where returned_on is null`,
    },
  ],
});

/** Rent a tenant paid to the landlord after it was indemnified, and what of it goes back (R-SUB-06). Distribution key: contractId. */
export class LateRentReturn extends LateRentReturnSchema.class {}
LateRentReturnSchema.setClass(LateRentReturn);
