import type { EventDefinition } from '../events.ts';

/** What changed in how a person proves to be who they are. */
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
} as const satisfies Record<string, EventDefinition>;
