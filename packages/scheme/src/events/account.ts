import type { EventDefinition } from '../events.ts';

/** What happens to logins, to spaces and to who acts in them. */
export const accountEvents = {
  SpaceRegistered: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId'],
    listeners: { account: ['send-activation-code'] },
  },
  ActivationCodeRequested: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId'],
    listeners: { account: ['send-activation-code'] },
  },
  RegistrationRepeated: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['tell-address-already-known'] },
  },
  SpaceActivated: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId'],
    listeners: { account: ['send-welcome'] },
  },
  SpaceAdded: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId'],
    listeners: { account: ['tell-space-added', 'notify-members'] },
  },
  MemberInvited: {
    from: 'account',
    aggregate: 'Invitation',
    payload: ['invitationId', 'actorId'],
    listeners: { account: ['send-invitation', 'tell-member-invited'] },
  },
  InvitationResent: {
    from: 'account',
    aggregate: 'Invitation',
    payload: ['invitationId', 'actorId'],
    listeners: { account: ['send-invitation'] },
  },
  MemberJoined: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId', 'memberId'],
    listeners: { account: ['tell-members-changed', 'notify-members'] },
  },
  MemberRoleChanged: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId', 'memberId', 'actorId'],
    listeners: { account: ['tell-members-changed', 'notify-members'] },
  },
  MemberRemoved: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId', 'memberId', 'actorId'],
    listeners: { account: ['tell-members-changed', 'notify-members'] },
  },
  MemberLeft: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId', 'memberId'],
    listeners: { account: ['tell-members-changed', 'notify-members'] },
  },
  ProfileCompleted: { from: 'account', aggregate: 'Space', payload: ['spaceId'], listeners: {} },
  PasswordResetRequested: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['send-password-reset-link'] },
  },
  PasswordChanged: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['tell-password-changed', 'notify-members'] },
  },
  EmailChangeRequested: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['send-email-change-code'] },
  },
  EmailChanged: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId', 'formerEmailId'],
    listeners: { account: ['tell-email-changed', 'notify-members'] },
  },
  EmailRestored: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId'],
    listeners: { account: ['notify-members'] },
  },
  PayoutAccountChanged: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId', 'recordId', 'heldUntilOn'],
    listeners: { account: ['tell-payout-account-changed', 'notify-members'], claims: ['review-payouts'] },
  },
  PayoutAccountRestored: {
    from: 'account',
    aggregate: 'Space',
    payload: ['spaceId', 'recordId'],
    listeners: { account: ['tell-payout-account-restored', 'notify-members'], claims: ['review-payouts'] },
  },

  PartnerCredentialsIssued: {
    from: 'account',
    aggregate: 'PartnerUser',
    payload: ['partnerUserId'],
    listeners: { account: ['send-partner-credentials'] },
  },
  LettersRequested: {
    from: 'account',
    aggregate: 'LetterBundle',
    payload: ['letterBundleId'],
    listeners: { account: ['render-letters'] },
  },
  FirstLoginCodeRequested: {
    from: 'account',
    aggregate: 'PartnerUser',
    payload: ['partnerUserId'],
    listeners: { account: ['send-first-login-code'] },
  },
  PartnerAccessActivated: { from: 'account', aggregate: 'PartnerUser', payload: ['partnerUserId'], listeners: {} },
  TemporaryPasswordRequested: {
    from: 'account',
    aggregate: 'PartnerUser',
    payload: ['partnerUserId'],
    listeners: { account: ['send-temporary-password'] },
  },
  PartnerAccessRevoked: {
    from: 'account',
    aggregate: 'PartnerUser',
    payload: ['partnerUserId'],
    listeners: { account: ['tell-partner-access-revoked'] },
  },

  ApiClientCreated: {
    from: 'account',
    aggregate: 'ApiClient',
    payload: ['apiClientId'],
    listeners: { account: ['tell-api-client-changed'] },
  },
  ApiClientSecretRotated: {
    from: 'account',
    aggregate: 'ApiClient',
    payload: ['apiClientId'],
    listeners: { account: ['tell-api-client-changed'] },
  },
  ApiClientRevoked: {
    from: 'account',
    aggregate: 'ApiClient',
    payload: ['apiClientId'],
    listeners: { account: ['tell-api-client-changed'] },
  },
  DigestDue: {
    from: 'account',
    aggregate: 'Identity',
    payload: ['identityId', 'digestId'],
    listeners: { account: ['send-digest'] },
  },
} as const satisfies Record<string, EventDefinition>;
