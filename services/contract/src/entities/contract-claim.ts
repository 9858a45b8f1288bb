import { defineEntity, p } from '@mikro-orm/core';

export const ContractClaimSchema = defineEntity({
  name: 'ContractClaim',
  tableName: 'contract_claim',
  properties: {
    claimId: p.uuid().primary(),
    contractId: p.uuid(),
    ended: p.boolean(),
  },
  indexes: [
    {
      name: 'contract_claim_open',
      expression: `create index "contract_claim_open" on "contract_claim" ("contract_id") where not ended`,
    },
  ],
});

/**
 * A declared claim of a contract, as its events tell: declared, then ended. Kept one by one, because events may come twice and in
 * any order: what ended stays ended. Distribution key: contractId.
 */
export class ContractClaim extends ContractClaimSchema.class {}
ContractClaimSchema.setClass(ContractClaim);
