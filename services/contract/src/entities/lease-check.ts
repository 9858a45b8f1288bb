import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import { SuretyContract } from './surety-contract.ts';

/** One point as it was shown to the landlord. */
export interface StoredLeasePoint {
  id: string;
  ruleId: string;
  outcome: 'OK' | 'TO_CORRECT' | 'TO_CONFIRM';
  detail: string;
}

export const LeaseCheckSchema = defineEntity({
  name: 'LeaseCheck',
  tableName: 'lease_check',
  properties: {
    id: p.uuid().primary(),
    contract: () => p.manyToOne(SuretyContract).deleteRule('restrict').updateRule('restrict'),
    points: p.json<StoredLeasePoint[]>(),
    checkedAt: instant(),
  },
  indexes: [{ name: 'lease_check_contract', properties: ['contract', 'checkedAt'] }],
});

/**
 * What a lease was found to say before its signature; its text is not kept. The last one before the validation stands in
 * the contract. Distribution key: the contract.
 */
export class LeaseCheck extends LeaseCheckSchema.class {}
LeaseCheckSchema.setClass(LeaseCheck);
