import { established, everybody, present, type RightsTable, to } from '../roles.ts';

/** S16. What enrolling, keeping and asking for a second factor answer. */
export const secondFactorRights = {
  SecondFactor: to(present, 'confirmedAt', 'recoveryCodesLeft'),
  SecondFactorStarted: to(present, 'secret', 'uri', 'qrSize', 'qrPath'),
  SecondFactorConfirmed: to(present, 'recoveryCodes', 'me'),
  SecondFactorRequired: to(everybody, 'message'),
  SecondFactorRefused: to(everybody, 'message', 'retryAfterSeconds'),
  SecondFactorRemoved: to(established, 'me'),
  SecondFactorCompulsory: to(established, 'message'),
  RecoveryCodesRenewed: to(established, 'recoveryCodes'),
  IdentityProved: to(established, 'me'),
} satisfies RightsTable;
