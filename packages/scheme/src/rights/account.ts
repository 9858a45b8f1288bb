import { established, everybody, type RightsTable, signedIn, to } from '../roles.ts';

/**
 * Account: who may see what of a space. Ownership comes on top (a space is loaded for its owner and for officers only), so a
 * role below means «of one's own space» for everybody but the officer.
 *
 * `SpaceActivated.me` and `SignedIn.me` are asked by somebody who was anonymous when the request began: the account
 * service continues with the person just recognised, otherwise every field below them would be refused.
 */
export const accountRights = {
  Query: {
    ...to(everybody, 'me', 'today', 'passwordRule', 'newsConsentWording', 'accessTexts'),
    // Of one's own organisation.
    ...to(['PARTNER'], 'partnerAccounts', 'partnerAccount', 'letterBundles'),
    // Who holds the link of an invitation reads what it is for.
    ...to(everybody, 'invitation'),
    // Who to write to and where to pay: asked by the services that write and pay, never by a person.
    ...to(['SERVICE'], 'spaceContact', 'payoutAccount'),
  },
  Mutation: {
    // Also when signed in: another session begins with a sign-in, another login with a registration.
    ...to(everybody, 'register', 'activate', 'resendActivationCode', 'signIn'),
    // A link may be opened in a browser where somebody is still signed in.
    ...to(everybody, 'requestPasswordReset', 'resetPassword'),
    // Both are proved by what the caller holds: the password of a space not open yet, a link sent to the former address.
    ...to(everybody, 'changeRegisteredEmail', 'restoreEmail'),
    // From an open space only, and with the present password (R-ACC-16).
    // By an owner, with the present password (S13); taken back by whoever holds the link sent to an owner.
    ...to(['LANDLORD'], 'changePayoutAccount'),
    ...to(everybody, 'undoPayoutAccountChange'),
    ...to(established, 'changePassword', 'requestEmailChange', 'confirmEmailChange'),
    // Proved at each step by what an organisation sent (R-CAF-02), or by the mailbox of the account (R-CAF-06).
    ...to(everybody, 'signInToPartnerAccess', 'saveFirstLoginInformation', 'confirmFirstLoginEmail'),
    ...to(everybody, 'chooseFirstLoginPassword', 'acceptAccessText'),
    ...to(everybody, 'requestTemporaryPassword', 'replaceTemporaryPassword'),
    ...to(['PARTNER'], 'issuePartnerAccount', 'reissueCredentials', 'revokePartnerAccount', 'confirmLettersPrinted'),
    // Signing out twice is not a fault.
    ...to(everybody, 'signOut'),
    // After completion too: the status table refuses the move, and a repeated call gets that answer rather than FORBIDDEN.
    ...to(signedIn, 'completeProfile', 'endSession', 'endOtherSessions', 'saveNewsConsent'),
    // A landlord also while the first space waits for its profile; who is none is refused by the use case.
    ...to(['PENDING', 'LANDLORD'], 'openAnotherSpace'),
    ...to(signedIn, 'switchSpace', 'leaveSpace'),
    // By a landlord’s open space; which of its people may, `positions.ts` says.
    ...to(['LANDLORD'], 'inviteMember', 'resendInvitation', 'cancelInvitation', 'changeMemberRole', 'removeMember'),
    // Proved by the link; with or without a login, signed in or not.
    ...to(everybody, 'acceptInvitation'),
    ...to(['SERVICE'], 'openOfficerSpace', 'openPartnerSpace'),
  },
  Me: to(signedIn, 'id', 'email', 'requestedEmail', 'role', 'space', 'spaces', 'sessions', 'newsConsent'),
  NewsConsent: to(signedIn, 'wording', 'version', 'givenAt'),
  NewsConsentWording: to(everybody, 'wording', 'version'),
  NewsConsentSaved: to(signedIn, 'me'),
  OpenSession: to(signedIn, 'id', 'browser', 'system', 'openedAt', 'lastSeenAt', 'isCurrent'),
  SessionsEnded: to(signedIn, 'endedCount'),
  Space: {
    ...to(signedIn, 'id', 'role', 'kind', 'status', 'displayName', 'givenName', 'familyName', 'phone', 'address'),
    ...to(signedIn, 'memberRole', 'legalName', 'ribKeyWarning', 'departements'),
    // A partner acts for a body: nobody's birth date is asked there.
    ...to(['PENDING', 'TENANT', 'LANDLORD', 'OFFICER'], 'birthDate'),
    // Belongs to landlords. A tenant has neither, and must not read a landlord's even if ownership failed.
    ...to(['PENDING', 'LANDLORD', 'OFFICER'], 'siren', 'maskedIban', 'payoutHeldUntilOn', 'holderNameToCheck'),
    // Colleagues’ addresses are for colleagues; invitations for who may take them back.
    ...to(['LANDLORD'], 'members', 'invitations'),
  },
  Member: to(['LANDLORD'], 'id', 'email', 'memberRole', 'joinedAt', 'isMe'),
  Invitation: to(['LANDLORD'], 'id', 'email', 'memberRole', 'sentAt', 'expiresAt', 'expired'),
  ReceivedInvitation: to(everybody, 'spaceName', 'memberRole', 'email', 'expiresAt', 'hasLogin'),
  PostalAddress: to(signedIn, 'street', 'postcode', 'city'),
  PasswordRule: to(
    everybody,
    'minLength',
    'maxLength',
    'requiresLetter',
    'requiresDigitOrPunctuation',
    'parameterFrom',
  ),
  ActivationCodeSent: to(everybody, 'email', 'resendAfterSeconds', 'codeValidMinutes'),
  PasswordRefused: to([...everybody, 'SERVICE'], 'message', 'code'),
  EmailRefused: to([...everybody, 'SERVICE'], 'message'),
  SpaceActivated: to(everybody, 'me'),
  ActivationCodeRefused: to(everybody, 'message'),
  PayoutAccountChanged: to(['LANDLORD'], 'space'),
  PayoutAccountRefused: to(['LANDLORD'], 'message', 'fields'),
  PayoutAccountRestored: to(everybody, 'at'),
  PayoutUndoRefused: to(everybody, 'message'),
  PasswordChanged: to(established, 'at'),
  ReauthRequired: to(established, 'message', 'retryAfterSeconds'),
  EmailChangeCodeSent: to(established, 'email', 'resendAfterSeconds', 'codeValidMinutes'),
  EmailChanged: to(established, 'me'),
  EmailChangeCodeRefused: to(established, 'message'),
  EmailRestored: to(everybody, 'email'),
  EmailRestoreRefused: to(everybody, 'message'),
  ActivationPasswordRefused: to(everybody, 'message'),
  PasswordResetLinkSent: to(everybody, 'email', 'resendAfterSeconds', 'validMinutes'),
  PasswordReset: to(everybody, 'email', 'activationRequired'),
  PasswordResetRefused: to(everybody, 'message'),
  ResendTooSoon: to(everybody, 'message', 'retryAfterSeconds'),
  SignedIn: to(everybody, 'me'),
  SignInRefused: to(everybody, 'message', 'retryAfterSeconds'),
  ActivationRequired: to(everybody, 'message', 'email'),
  SignedOut: to(everybody, 'at'),
  ProfileCompleted: to(signedIn, 'space'),
  ProfileRefused: to(signedIn, 'message', 'fields'),
  AnotherSpaceOpened: to(['PENDING', 'LANDLORD'], 'space'),
  SciAlreadyHasSpace: to(['PENDING', 'LANDLORD'], 'message', 'existingSpace'),
  NewSpaceRefused: to(['PENDING', 'LANDLORD'], 'message', 'fields'),
  SpaceSwitched: to(signedIn, 'me'),
  PartnerAccount: to(
    ['PARTNER'],
    'id',
    'displayName',
    'landlordKind',
    'siren',
    'departement',
    'status',
    'email',
    'address',
    'createdAt',
    'users',
  ),
  PartnerUser: to(
    ['PARTNER'],
    'id',
    'userNumber',
    'status',
    'role',
    'rights',
    'isPrincipal',
    'sentBy',
    'secretSentAt',
    'firstLoginAt',
  ),
  PartnerAccountConnection: to(['PARTNER'], 'nodes', 'totalCount', 'pageInfo'),
  PartnerAccountIssued: to(['PARTNER'], 'partnerAccount'),
  PartnerAccountRefused: to(['PARTNER'], 'message', 'fields'),
  CredentialsReissued: to(['PARTNER'], 'partnerAccount'),
  PartnerAccountRevoked: to(['PARTNER'], 'partnerAccount'),
  LetterBundle: to(
    ['PARTNER'],
    'id',
    'letterCount',
    'requestedAt',
    'renderedAt',
    'destroyedAt',
    'identifiersPath',
    'secretsPath',
  ),
  LetterBundleConnection: to(['PARTNER'], 'nodes', 'totalCount', 'pageInfo'),
  LettersPrinted: to(['PARTNER'], 'letterBundleId'),
  FirstLogin: to(
    everybody,
    'step',
    'accountName',
    'landlordKind',
    'organisation',
    'userNumber',
    'givenName',
    'familyName',
    'email',
    'hasPassword',
  ),
  AccessText: to(everybody, 'text', 'version', 'title', 'paragraphs'),
  FirstLoginOpen: to(everybody, 'firstLogin'),
  FirstLoginCodeSent: to(everybody, 'email', 'resendAfterSeconds', 'codeValidMinutes'),
  FirstLoginInformationRefused: to(everybody, 'message', 'fields'),
  FirstLoginCodeRefused: to(everybody, 'message'),
  FirstLoginPasswordRefused: to(everybody, 'message'),
  FirstLoginDone: to(everybody, 'email'),
  OwnPasswordRequired: to(everybody, 'userNumber'),
  TemporaryPasswordSent: to(everybody, 'email', 'resendAfterSeconds'),
  SpaceLeft: to(signedIn, 'me'),
  LastOwnerStays: to(signedIn, 'message'),
  InvitationSent: to(['LANDLORD'], 'space'),
  InvitationCancelled: to(['LANDLORD'], 'space'),
  MemberNotInvited: to(['LANDLORD'], 'message'),
  MembersChanged: to(['LANDLORD'], 'space'),
  InvitationAccepted: to(everybody, 'me'),
  InvitationRefused: to(everybody, 'message'),
  SpaceContact: to(['SERVICE'], 'spaceId', 'email', 'displayName', 'addressLine', 'siren'),
  PayoutAccount: to(['SERVICE'], 'spaceId', 'iban', 'holderName', 'heldUntilOn'),
  OfficerSpaceOpened: to(['SERVICE'], 'spaceId'),
  PartnerSpaceOpened: to(['SERVICE'], 'spaceId'),
} satisfies RightsTable;
