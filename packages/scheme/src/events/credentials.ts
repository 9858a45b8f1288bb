import type { EventDefinition } from '../events.ts';

/** What changed in how a person proves to be who they are, or in whether their login or their space opens anything; what they take along. */
export const credentialEvents = {
  PasswordChanged: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['tell-password-changed', 'notify-members'] },
  },
  SecondFactorChanged: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['tell-second-factor-changed', 'notify-members'] },
  },
  AccountLocked: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['tell-account-locked'] },
  },
  AccountUnlocked: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['tell-account-locked'] },
  },
  DataExportRequested: {
    from: 'account',
    aggregate: 'DataExport',
    payload: ['dataExportId', 'identityId'],
    listeners: { account: ['make-data-export'] },
  },
  DataExportReady: {
    from: 'account',
    aggregate: 'DataExport',
    payload: ['dataExportId', 'identityId'],
    listeners: { account: ['tell-data-export-ready', 'notify-members'] },
  },
  SpaceClosed: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId'],
    listeners: {
      account: ['erase-space'],
      visa: ['erase-space'],
      contract: ['erase-space'],
      claims: ['erase-space'],
    },
  },
} as const satisfies Record<string, EventDefinition>;
