import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const SecondFactorSchema = defineEntity({
  name: 'SecondFactor',
  tableName: 'second_factor',
  properties: {
    identityId: p.uuid().primary(),
    sealedSecret: p.text(),
    confirmedAt: instant().nullable(),
    lastStep: p.integer().nullable(),
  },
});

/**
 * S16. The authenticator of a person, its secret sealed; in force once a first code proved it. `lastStep` is the step of the last
 * code taken: no other of it or before is. Distribution key: identityId.
 */
export class SecondFactor extends SecondFactorSchema.class {}
SecondFactorSchema.setClass(SecondFactor);

export const RecoveryCodeSchema = defineEntity({
  name: 'RecoveryCode',
  tableName: 'recovery_code',
  properties: { identityId: p.uuid().primary(), codeHash: p.text().primary() },
});

/** S16. A code that replaces the authenticator once; using it deletes it. Distribution key: identityId. */
export class RecoveryCode extends RecoveryCodeSchema.class {}
RecoveryCodeSchema.setClass(RecoveryCode);
