import { type RightsTable, to } from '../roles.ts';

/** Whom the guarantee knows as a party, also before their profile is filled: partners and officers are let in and out by others (S63). */
export const closers = ['PENDING', 'TENANT', 'LANDLORD'] as const;

/** What closing a space or a login reads and answers. */
export const closingRights = {
  Closing: to(closers, 'accountsKeptYears', 'spaces'),
  SpaceClosing: {
    ...to(closers, 'spaceId', 'displayName', 'isSoleOwner', 'otherMemberCount', 'obstacles', 'keepsAccounts'),
  },
  // Who closed their last space is nobody any more when they read it.
  SpaceClosed: to([...closers, 'ANONYMOUS'], 'spaceId', 'me'),
  AccountClosed: to([...closers, 'ANONYMOUS'], 'identityId'),
  ClosingRefused: to(closers, 'message'),
} satisfies RightsTable;
