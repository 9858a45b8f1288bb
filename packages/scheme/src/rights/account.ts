import { established, everybody, present, type RightsTable, signedIn, to } from '../roles.ts';
import { closers, closingRights } from './closing.ts';
import { officerAccountRights } from './officer-account.ts';
import { secondFactorRights } from './second-factor.ts';

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
    // To fill the form of a company.
    ...to(['PENDING', 'LANDLORD'], 'companyLookup'),
    // Who to write to and where to pay: asked by the services that write and pay, never by a person.
    ...to(['SERVICE'], 'spaceContact', 'payoutAccount', 'emailRecipients', 'landlordSpacesOf'),
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
    // The only thing for who owes a second factor; the others may have one (S16).
    ...to(present, 'startSecondFactor', 'confirmSecondFactor'),
    ...to(established, 'removeSecondFactor', 'renewRecoveryCodes', 'proveAgain'),
    ...to(['OFFICER'], 'lookUpAccount', 'lockAccount', 'unlockAccount', 'endAccountSessions', 'releaseEmail'),
    ...to(['OFFICER'], 'resetSecondFactor'),
    ...to(closers, 'closeSpace', 'closeAccount'),
    ...to(established, 'requestDataExport', 'openDataExport'),
    // Signing out twice is not a fault.
    ...to(everybody, 'signOut'),
    // After completion too: the status table refuses the move, and a repeated call gets that answer rather than FORBIDDEN.
    ...to(signedIn, 'completeProfile', 'endSession', 'endOtherSessions', 'saveNewsConsent'),
    // A landlord also while the first space waits for its profile; who is none is refused by the use case.
    ...to(['PENDING', 'LANDLORD'], 'openAnotherSpace'),
    // By the owner of the space alone (`positions.ts`).
    ...to(['PARTNER'], 'createApiClient', 'rotateApiClientSecret', 'revokeApiClient'),
    ...to(['SERVICE'], 'openOfficerSpace', 'openPartnerSpace'),
  },
  Me: {
    ...to(present, 'id', 'email', 'role', 'space', 'spaces', 'secondFactor', 'mustEnrol'),
    ...to(signedIn, 'requestedEmail', 'sessions', 'newsConsent', 'notifications', 'unreadNotificationCount'),
    ...to(signedIn, 'notificationSettings', 'language', 'mobilePhone', 'smsOffered'),
    ...to(closers, 'closing'),
    ...to(established, 'dataExport'),
  },
  ...closingRights,
  DataExport: to(established, 'requestedAt', 'readyAt', 'openUntilAt', 'fileCount'),
  DataExportRequested: to(established, 'me'),
  DataExportOpened: to(established, 'address'),
  ...officerAccountRights,
  ...secondFactorRights,
  NewsConsent: to(signedIn, 'wording', 'version', 'givenAt'),
  NewsConsentWording: to(everybody, 'wording', 'version'),
  NewsConsentSaved: to(signedIn, 'me'),
  OpenSession: to(signedIn, 'id', 'browser', 'system', 'openedAt', 'lastSeenAt', 'isCurrent'),
  SessionsEnded: to(signedIn, 'endedCount'),
  Space: {
    ...to(present, 'id', 'role', 'kind', 'status', 'createdAt', 'displayName', 'legalName', 'memberRole', 'issuedBy'),
    ...to(signedIn, 'givenName', 'familyName', 'phone', 'address', 'ribKeyWarning', 'departements'),
    ...to(['PARTNER'], 'apiClients'),
    // A partner acts for a body: nobody's birth date is asked there.
    ...to(['PENDING', 'TENANT', 'LANDLORD', 'OFFICER'], 'birthDate'),
    // Belongs to landlords. A tenant has neither, and must not read a landlord's even if ownership failed.
    ...to(['PENDING', 'LANDLORD', 'OFFICER'], 'siren', 'siret', 'maskedIban', 'payoutHeldUntilOn', 'holderNameToCheck'),
    // Colleagues’ addresses are for colleagues; invitations for who may take them back.
    ...to(['LANDLORD'], 'members', 'invitations', 'mandates'),
    // The switcher shows it of every space, also to who still owes a second factor.
    ...to(present, 'underMandate', 'mandateEndsOn'),
  },
  PostalAddress: to(signedIn, 'street', 'postcode', 'city', 'inseeCode'),
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
  ReauthRequired: to(present, 'message', 'retryAfterSeconds'),
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
  CompanyLookup: to(['PENDING', 'LANDLORD'], 'outcome', 'company'),
  Company: to(['PENDING', 'LANDLORD'], 'siren', 'legalName', 'siret', 'address'),
  AnotherSpaceOpened: to(['PENDING', 'LANDLORD'], 'space'),
  SciAlreadyHasSpace: to(['PENDING', 'LANDLORD'], 'message', 'existingSpace'),
  NewSpaceRefused: to(['PENDING', 'LANDLORD'], 'message', 'fields'),
  SpaceSwitched: to(signedIn, 'me'),
  ApiClient: to(['PARTNER'], 'id', 'name', 'scopes', 'secrets', 'createdAt', 'lastUsedAt', 'revokedAt'),
  ApiClientSecret: to(['PARTNER'], 'prefix', 'createdAt', 'expiresAt'),
  ApiClientCreated: to(['PARTNER'], 'apiClient', 'secret'),
  ApiClientRefused: to(['PARTNER'], 'message', 'fields'),
  ApiClientSecretRotated: to(['PARTNER'], 'apiClient', 'secret'),
  ApiClientRevoked: to(['PARTNER'], 'apiClient'),
  SpaceContact: to(['SERVICE'], 'spaceId', 'email', 'displayName', 'addressLine', 'siren'),
  PayoutAccount: to(['SERVICE'], 'spaceId', 'iban', 'holderName', 'heldUntilOn'),
  OfficerSpaceOpened: to(['SERVICE'], 'spaceId'),
  PartnerSpaceOpened: to(['SERVICE'], 'spaceId'),
} satisfies RightsTable;
