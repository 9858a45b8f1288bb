import { defineEntity, p } from '@mikro-orm/core';

export const ContractWordSchema = defineEntity({
  name: 'ContractWord',
  tableName: 'contract_word',
  properties: {
    contractId: p.uuid().primary(),
    word: p.text().primary(),
    landlordSpaceId: p.uuid(),
  },
  indexes: [
    {
      name: 'contract_word_of_landlord',
      expression: `create index "contract_word_of_landlord" on "contract_word" ("landlord_space_id", "word" text_pattern_ops) include ("contract_id")`,
    },
  ],
});

/**
 * A word by which a landlord finds a contract, in one spelling: of a tenant, of the address, of the number. Kept apart so that what a
 * search costs depends on what it finds, not on how many contracts there are. Distribution key: contractId.
 */
export class ContractWord extends ContractWordSchema.class {}
ContractWordSchema.setClass(ContractWord);
