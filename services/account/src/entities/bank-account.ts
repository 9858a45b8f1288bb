import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

export const BankAccountSchema = defineEntity({
  name: 'BankAccount',
  tableName: 'bank_account',
  properties: {
    spaceId: p.uuid().primary(),
    recordId: p.uuid(),
    iban: p.text(),
    holderName: p.text(),
    holderDiffers: p.boolean(),
    heldUntilOn: plainDate().nullable(),
    recordedAt: instant(),
  },
});

/**
 * Where a landlord is paid now: one account for one space (R-ACC-08, R-ACC-12), the last one of its `PayoutRecord`s. Nothing
 * is paid before `heldUntilOn` (S59). Distribution key: spaceId.
 */
export class BankAccount extends BankAccountSchema.class {}
BankAccountSchema.setClass(BankAccount);

export const SciIbanSchema = defineEntity({
  name: 'SciIban',
  tableName: 'sci_iban',
  properties: { iban: p.text().primary(), spaceId: p.uuid() },
});

/** The one SCI space an account belongs to (domain §10, 6); refused to any other SCI. Distribution key: iban. */
export class SciIban extends SciIbanSchema.class {}
SciIbanSchema.setClass(SciIban);
