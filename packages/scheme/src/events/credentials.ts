import type { EventDefinition } from '../events.ts';

/** What changed in how a person proves to be who they are, or in whether a space lets anybody in. */
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
  SpaceLocked: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId'],
    listeners: { account: ['tell-space-locked'] },
  },
  SpaceUnlocked: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId'],
    listeners: { account: ['tell-space-locked'] },
  },
} as const satisfies Record<string, EventDefinition>;
