import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const EmailThrottleSchema = defineEntity({
  name: 'EmailThrottle',
  tableName: 'email_throttle',
  properties: {
    emailHash: p.text().primary(),
    purpose: p
      .enum([
        'SIGN_IN',
        'ACTIVATION_CODE',
        'PASSWORD_RESET',
        'REAUTHENTICATION',
        'EMAIL_CHANGE',
        'INVITATION',
        'SMS_CODE',
        'SPACE_ATTACHMENT',
      ])
      .primary(),
    attempts: p.integer(),
    lastAt: instant(),
    wasOpen: p.boolean().default(true),
  },
});

/**
 * How often something was tried with an address or a number, known here or not (S06, S09, S10). Kept in the database, so that a
 * restart forgives nothing; the address itself is hashed, since it may belong to somebody who never came. `wasOpen`: the last try was
 * counted, rather than told to wait.
 * Distribution key: emailHash.
 */
export class EmailThrottle extends EmailThrottleSchema.class {}
EmailThrottleSchema.setClass(EmailThrottle);
