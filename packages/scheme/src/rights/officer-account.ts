import { type RightsTable, to } from '../roles.ts';

/** What officers read of the access to an account and what acting on it answers; nothing of anybody's file. */
export const officerAccountRights = {
  OfficerAccount: {
    ...to(['OFFICER'], 'id', 'spaceId', 'email', 'displayName', 'role', 'status', 'registeredAt', 'sessionCount'),
    ...to(['OFFICER'], 'hasSecondFactor'),
  },
  AccountLookedUp: to(['OFFICER'], 'account'),
  AccountLocked: to(['OFFICER'], 'account'),
  AccountUnlocked: to(['OFFICER'], 'account'),
  AccountSessionsEnded: to(['OFFICER'], 'account'),
  SecondFactorReset: to(['OFFICER'], 'account'),
  EmailReleased: to(['OFFICER'], 'identityId'),
  AccountReasonRequired: to(['OFFICER'], 'message'),
  AddressInUse: to(['OFFICER'], 'message'),
} satisfies RightsTable;
