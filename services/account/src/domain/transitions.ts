import { type Actor, machine } from '@trousseau/scheme/machine';

const PERSON: readonly Actor[] = ['TENANT', 'LANDLORD', 'PARTNER'];

/**
 * R-STATE-ACCOUNT (domain §6, Account). What a space may become and who does it. Events of other services
 * (`createContract`) are not in the table: an account never allows them, complete or not.
 */
export const spaceMachine = machine({
  PENDING_ACTIVATION: {
    resendCode: { by: PERSON, to: 'PENDING_ACTIVATION' },
    activate: { by: PERSON, to: 'ACTIVE_INCOMPLETE' },
  },
  ACTIVE_INCOMPLETE: {
    completeProfile: { by: PERSON, to: 'ACTIVE' },
  },
  ACTIVE: {
    changeEmail: { by: PERSON, to: 'ACTIVE' },
    changePassword: { by: PERSON, to: 'ACTIVE' },
    reset: { by: PERSON, to: 'ACTIVE' },
    lock: { by: ['OFFICER', 'SYSTEM'], to: 'LOCKED' },
    close: { by: PERSON, to: 'CLOSED' },
  },
  LOCKED: {
    unlock: { by: ['OFFICER'], to: 'ACTIVE' },
    reset: { by: PERSON, to: 'ACTIVE' },
  },
  CLOSED: {},
});
