import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

/** Why figures of an erased party stay: the accounts of the guarantor (Code de commerce, art. L. 123-22). */
export const HOLD_REASONS = ['ACCOUNTS'] as const;

export const ErasedPartySchema = defineEntity({
  name: 'ErasedParty',
  tableName: 'erased_party',
  properties: {
    spaceId: p.uuid().primary(),
    pseudonym: p.text(),
    holdReason: p.enum(HOLD_REASONS),
    holdUntilOn: plainDate(),
    erasedAt: instant(),
  },
});

/** S63. Who was erased although money moved for or against them: under which name, why and until when. Distribution key: spaceId. */
export class ErasedParty extends ErasedPartySchema.class {}
ErasedPartySchema.setClass(ErasedParty);
