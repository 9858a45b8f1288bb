import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const PhoneSchema = defineEntity({
  name: 'Phone',
  tableName: 'phone',
  properties: {
    identityId: p.uuid().primary(),
    number: p.text(),
    codeHash: p.text().nullable(),
    codeSentAt: instant().nullable(),
    attempts: p.integer(),
    verifiedAt: instant().nullable(),
  },
});

/** The mobile number of a person; it receives nothing but its code until the code came back (domain §7). Distribution key: identityId. */
export class Phone extends PhoneSchema.class {}
PhoneSchema.setClass(Phone);

export const StoppedNumberSchema = defineEntity({
  name: 'StoppedNumber',
  tableName: 'stopped_number',
  properties: { number: p.text().primary(), stoppedAt: instant() },
});

/** A number whose owner answered STOP: nothing leaves for it, a code neither, until they answer START. Distribution key: number. */
export class StoppedNumber extends StoppedNumberSchema.class {}
StoppedNumberSchema.setClass(StoppedNumber);

export const SentSmsSchema = defineEntity({
  name: 'SentSms',
  tableName: 'sent_sms',
  properties: { key: p.text().primary(), sentAt: instant() },
});

/** Short messages that left, by their key: a job that runs twice sends once. Distribution key: key. */
export class SentSms extends SentSmsSchema.class {}
SentSmsSchema.setClass(SentSms);
