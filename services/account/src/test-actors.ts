import { randomUUID } from 'node:crypto';
import type { ServiceEnv, ServiceName } from '@trousseau/service/env';
import { someIban, someSiren } from '@trousseau/service/test/actors';
import { startTestService } from '@trousseau/service/test/kit';
import { anonymous, service } from '@trousseau/service/test/viewers';
import type { PersonViewer, Viewer } from '@trousseau/service/viewer';
import { account } from './service.ts';

/** A verdict of a mutation as a test reads it. */
export type Told = { __typename: string; message?: string; code?: string; retryAfterSeconds?: number | null } & Record<
  string,
  unknown
>;

/** How a test plays an operation: at another instant, from another network, as somebody. */
interface How {
  now?: string;
  network?: string;
  device?: string | null;
  language?: 'FR' | 'EN';
  as?: Viewer;
}

export const PASSWORD = 'Maison2024';
let newcomers = 0;
/** An address nobody used yet. */
export const newAddress = () => `personne-${++newcomers}@exemple.fr`;

const REFUSAL = '... on Refusal { message }';
const SENT = '... on ActivationCodeSent { email resendAfterSeconds codeValidMinutes }';
const ME =
  'me { id email role space { id role kind status displayName } spaces { id role status displayName memberRole } }';
const PARTNER_ACCOUNT =
  'id displayName status email users { id userNumber status role isPrincipal sentBy firstLoginAt }';
const FIRST_LOGIN = '... on FirstLoginOpen { firstLogin { step accountName givenName email hasPassword } }';
const PEOPLE = 'space { members { id email memberRole isMe } invitations { id email memberRole expired } }';
const CLIENT = 'apiClient { id name scopes lastUsedAt revokedAt secrets { prefix expiresAt } }';
const DOCUMENTS = {
  register: `mutation ($input: RegisterInput!) { it: register(input: $input) { __typename ${SENT} ${REFUSAL} ... on PasswordRefused { code } } }`,
  resendActivationCode: `mutation ($input: ResendActivationCodeInput!) { it: resendActivationCode(input: $input) { __typename ${SENT} ${REFUSAL} ... on ResendTooSoon { retryAfterSeconds } } }`,
  activate: `mutation ($input: ActivateInput!) { it: activate(input: $input) { __typename ${REFUSAL} ... on SpaceActivated { ${ME} } } }`,
  requestPasswordReset: `mutation ($input: RequestPasswordResetInput!) { it: requestPasswordReset(input: $input) { __typename ${REFUSAL} ... on PasswordResetLinkSent { email resendAfterSeconds validMinutes } ... on ResendTooSoon { retryAfterSeconds } } }`,
  resetPassword: `mutation ($input: ResetPasswordInput!) { it: resetPassword(input: $input) { __typename ${REFUSAL} ... on PasswordRefused { code } ... on PasswordReset { email activationRequired } } }`,
  changePassword: `mutation ($input: ChangePasswordInput!) { it: changePassword(input: $input) { __typename ${REFUSAL} ... on PasswordRefused { code } ... on ReauthRequired { retryAfterSeconds } } }`,
  requestEmailChange: `mutation ($input: RequestEmailChangeInput!) { it: requestEmailChange(input: $input) { __typename ${REFUSAL} ... on EmailChangeCodeSent { email resendAfterSeconds codeValidMinutes } } }`,
  confirmEmailChange: `mutation ($input: ConfirmEmailChangeInput!) { it: confirmEmailChange(input: $input) { __typename ${REFUSAL} ... on EmailChanged { me { email requestedEmail } } } }`,
  restoreEmail: `mutation ($input: RestoreEmailInput!) { it: restoreEmail(input: $input) { __typename ${REFUSAL} ... on EmailRestored { email } } }`,
  changeRegisteredEmail: `mutation ($input: ChangeRegisteredEmailInput!) { it: changeRegisteredEmail(input: $input) { __typename ${REFUSAL} ${SENT} } }`,
  endSession: `mutation ($input: EndSessionInput!) { it: endSession(input: $input) { __typename ... on SessionsEnded { endedCount } } }`,
  saveNewsConsent: `mutation ($input: SaveNewsConsentInput!) { it: saveNewsConsent(input: $input) { __typename ... on NewsConsentSaved { me { newsConsent { wording version givenAt } } } } }`,
  markNotificationRead: `mutation ($input: MarkNotificationReadInput!) { it: markNotificationRead(input: $input) { __typename ... on NotificationRead { me { unreadNotificationCount } } } }`,
  markAllNotificationsRead: `mutation ($input: MarkAllNotificationsReadInput!) { it: markAllNotificationsRead(input: $input) { __typename ... on NotificationsRead { me { unreadNotificationCount } } } }`,
  saveNotificationSettings: `mutation ($input: SaveNotificationSettingsInput!) { it: saveNotificationSettings(input: $input) { __typename ${REFUSAL} ... on NotificationSettingsSaved { me { notificationSettings { wantsDigest families { family isLegal isUrgent channels { channel isEnabled isLocked } } } } } } }`,
  saveLanguage: `mutation ($input: SaveLanguageInput!) { it: saveLanguage(input: $input) { __typename ... on LanguageSaved { me { language } } } }`,
  requestPhoneCode: `mutation ($input: RequestPhoneCodeInput!) { it: requestPhoneCode(input: $input) { __typename ${REFUSAL} ... on ResendTooSoon { retryAfterSeconds } } }`,
  confirmPhone: `mutation ($input: ConfirmPhoneInput!) { it: confirmPhone(input: $input) { __typename ${REFUSAL} ... on PhoneConfirmed { me { mobilePhone { maskedNumber isVerified isStopped } } } } }`,
  lookUpAccount: `mutation ($input: LookUpAccountInput!) { it: lookUpAccount(input: $input) { __typename ${REFUSAL} ... on AccountLookedUp { account { id email role status sessionCount hasSecondFactor } } } }`,
  lockAccount: `mutation ($input: LockAccountInput!) { it: lockAccount(input: $input) { __typename ${REFUSAL} ... on AccountLocked { account { status sessionCount } } } }`,
  unlockAccount: `mutation ($input: UnlockAccountInput!) { it: unlockAccount(input: $input) { __typename ${REFUSAL} ... on AccountUnlocked { account { status sessionCount } } } }`,
  endAccountSessions: `mutation ($input: EndAccountSessionsInput!) { it: endAccountSessions(input: $input) { __typename ${REFUSAL} ... on AccountSessionsEnded { account { status sessionCount } } } }`,
  resetSecondFactor: `mutation ($input: ResetSecondFactorInput!) { it: resetSecondFactor(input: $input) { __typename ${REFUSAL} ... on SecondFactorReset { account { hasSecondFactor sessionCount } } } }`,
  releaseEmail: `mutation ($input: ReleaseEmailInput!) { it: releaseEmail(input: $input) { __typename ${REFUSAL} ... on EmailReleased { identityId } } }`,
  closeSpace: `mutation ($input: CloseSpaceInput!) { it: closeSpace(input: $input) { __typename ${REFUSAL} ... on SpaceClosed { ${ME} } } }`,
  closeAccount: `mutation ($input: CloseAccountInput!) { it: closeAccount(input: $input) { __typename ${REFUSAL} } }`,
  requestDataExport: `mutation { it: requestDataExport { __typename } }`,
  openDataExport: `mutation ($input: OpenDataExportInput!) { it: openDataExport(input: $input) { __typename ... on DataExportOpened { address } } }`,
  startSecondFactor: `mutation ($input: StartSecondFactorInput!) { it: startSecondFactor(input: $input) { __typename ${REFUSAL} ... on SecondFactorStarted { secret uri qrSize qrPath } } }`,
  confirmSecondFactor: `mutation ($input: ConfirmSecondFactorInput!) { it: confirmSecondFactor(input: $input) { __typename ${REFUSAL} ... on SecondFactorConfirmed { recoveryCodes me { mustEnrol secondFactor { recoveryCodesLeft } } } } }`,
  removeSecondFactor: `mutation ($input: RemoveSecondFactorInput!) { it: removeSecondFactor(input: $input) { __typename ${REFUSAL} } }`,
  renewRecoveryCodes: `mutation ($input: RenewRecoveryCodesInput!) { it: renewRecoveryCodes(input: $input) { __typename ${REFUSAL} ... on RecoveryCodesRenewed { recoveryCodes } } }`,
  proveAgain: `mutation ($input: ProveAgainInput!) { it: proveAgain(input: $input) { __typename ${REFUSAL} } }`,
  signIn: `mutation ($input: SignInInput!) { it: signIn(input: $input) { __typename ${REFUSAL} ... on SignInRefused { retryAfterSeconds } ... on ActivationRequired { email } ... on SignedIn { ${ME} } } }`,
  completeProfile: `mutation ($input: CompleteProfileInput!) { it: completeProfile(input: $input) { __typename ${REFUSAL} ... on ProfileRefused { fields { field message } } ... on ProfileCompleted { space { id status kind displayName maskedIban ribKeyWarning address { street postcode city inseeCode } } } } }`,
  openAnotherSpace: `mutation ($input: OpenAnotherSpaceInput!) { it: openAnotherSpace(input: $input) { __typename ${REFUSAL} ... on NewSpaceRefused { fields { field message } } ... on SciAlreadyHasSpace { existingSpace { id } } ... on AnotherSpaceOpened { space { id role kind status displayName legalName siren memberRole } } } }`,
  switchSpace: `mutation ($input: SwitchSpaceInput!) { it: switchSpace(input: $input) { __typename ... on SpaceSwitched { ${ME} } } }`,
  changePayoutAccount: `mutation ($input: ChangePayoutAccountInput!) { it: changePayoutAccount(input: $input) { __typename ${REFUSAL} ... on ReauthRequired { retryAfterSeconds } ... on PayoutAccountRefused { fields { field message } } ... on PayoutAccountChanged { space { maskedIban ribKeyWarning payoutHeldUntilOn holderNameToCheck } } } }`,
  undoPayoutAccountChange: `mutation ($input: UndoPayoutAccountChangeInput!) { it: undoPayoutAccountChange(input: $input) { __typename ${REFUSAL} ... on PayoutAccountRestored { at } } }`,
  inviteMember: `mutation ($input: InviteMemberInput!) { it: inviteMember(input: $input) { __typename ${REFUSAL} ... on ResendTooSoon { retryAfterSeconds } ... on InvitationSent { ${PEOPLE} } } }`,
  resendInvitation: `mutation ($input: ResendInvitationInput!) { it: resendInvitation(input: $input) { __typename ${REFUSAL} ... on ResendTooSoon { retryAfterSeconds } } }`,
  cancelInvitation: `mutation ($input: CancelInvitationInput!) { it: cancelInvitation(input: $input) { __typename ... on InvitationCancelled { ${PEOPLE} } } }`,
  acceptInvitation: `mutation ($input: AcceptInvitationInput!) { it: acceptInvitation(input: $input) { __typename ${REFUSAL} ... on PasswordRefused { code } ... on InvitationAccepted { ${ME} } } }`,
  changeMemberRole: `mutation ($input: ChangeMemberRoleInput!) { it: changeMemberRole(input: $input) { __typename ${REFUSAL} ... on MembersChanged { ${PEOPLE} } } }`,
  removeMember: `mutation ($input: RemoveMemberInput!) { it: removeMember(input: $input) { __typename ${REFUSAL} ... on MembersChanged { ${PEOPLE} } } }`,
  leaveSpace: `mutation ($input: LeaveSpaceInput!) { it: leaveSpace(input: $input) { __typename ${REFUSAL} ... on SpaceLeft { ${ME} } } }`,
  createApiClient: `mutation ($input: CreateApiClientInput!) { it: createApiClient(input: $input) { __typename ${REFUSAL} ... on ApiClientRefused { fields { field } } ... on ApiClientCreated { secret ${CLIENT} } } }`,
  rotateApiClientSecret: `mutation ($input: RotateApiClientSecretInput!) { it: rotateApiClientSecret(input: $input) { __typename ... on ApiClientSecretRotated { secret ${CLIENT} } } }`,
  revokeApiClient: `mutation ($input: RevokeApiClientInput!) { it: revokeApiClient(input: $input) { __typename ... on ApiClientRevoked { ${CLIENT} } } }`,
  requestSpaceAttachment: `mutation ($input: RequestSpaceAttachmentInput!) { it: requestSpaceAttachment(input: $input) { __typename ${REFUSAL} ... on AttachmentCodeSent { email resendAfterSeconds codeValidMinutes } } }`,
  confirmSpaceAttachment: `mutation ($input: ConfirmSpaceAttachmentInput!) { it: confirmSpaceAttachment(input: $input) { __typename ${REFUSAL} ... on SpacesAttached { attachedCount ${ME} } } }`,
  proposeMandate: `mutation ($input: ProposeMandateInput!) { it: proposeMandate(input: $input) { __typename ${REFUSAL} } }`,
  acceptMandate: `mutation ($input: AcceptMandateInput!) { it: acceptMandate(input: $input) { __typename ${REFUSAL} } }`,
  endMandate: `mutation ($input: EndMandateInput!) { it: endMandate(input: $input) { __typename } }`,
  openOfficerSpace: `mutation ($input: OpenOfficerSpaceInput!) { it: openOfficerSpace(input: $input) { __typename ${REFUSAL} ... on OfficerSpaceOpened { spaceId } } }`,
  openPartnerSpace: `mutation ($input: OpenPartnerSpaceInput!) { it: openPartnerSpace(input: $input) { __typename ${REFUSAL} ... on PartnerSpaceOpened { spaceId } } }`,
  issuePartnerAccount: `mutation ($input: IssuePartnerAccountInput!) { it: issuePartnerAccount(input: $input) { __typename ${REFUSAL} ... on PartnerAccountRefused { fields { field message } } ... on PartnerAccountIssued { partnerAccount { ${PARTNER_ACCOUNT} } } } }`,
  reissueCredentials: `mutation ($input: ReissueCredentialsInput!) { it: reissueCredentials(input: $input) { __typename ... on CredentialsReissued { partnerAccount { ${PARTNER_ACCOUNT} } } } }`,
  revokePartnerAccount: `mutation ($input: RevokePartnerAccountInput!) { it: revokePartnerAccount(input: $input) { __typename ... on PartnerAccountRevoked { partnerAccount { ${PARTNER_ACCOUNT} } } } }`,
  confirmLettersPrinted: `mutation ($input: ConfirmLettersPrintedInput!) { it: confirmLettersPrinted(input: $input) { __typename } }`,
  signInToPartnerAccess: `mutation ($input: SignInToPartnerAccessInput!) { it: signInToPartnerAccess(input: $input) { __typename ${REFUSAL} ${FIRST_LOGIN} ... on SignInRefused { retryAfterSeconds } ... on OwnPasswordRequired { userNumber } ... on SignedIn { ${ME} } } }`,
  saveFirstLoginInformation: `mutation ($input: SaveFirstLoginInformationInput!) { it: saveFirstLoginInformation(input: $input) { __typename ${REFUSAL} ... on FirstLoginCodeSent { email } ... on FirstLoginInformationRefused { fields { field message } } } }`,
  confirmFirstLoginEmail: `mutation ($input: ConfirmFirstLoginEmailInput!) { it: confirmFirstLoginEmail(input: $input) { __typename ${REFUSAL} ${FIRST_LOGIN} ... on FirstLoginInformationRefused { fields { field message } } } }`,
  chooseFirstLoginPassword: `mutation ($input: ChooseFirstLoginPasswordInput!) { it: chooseFirstLoginPassword(input: $input) { __typename ${REFUSAL} ${FIRST_LOGIN} } }`,
  acceptAccessText: `mutation ($input: AcceptAccessTextInput!) { it: acceptAccessText(input: $input) { __typename ${REFUSAL} ${FIRST_LOGIN} ... on FirstLoginDone { email } ... on SignedIn { ${ME} } } }`,
  createPartnerUser: `mutation ($input: CreatePartnerUserInput!) { it: createPartnerUser(input: $input) { __typename ${REFUSAL} ... on PartnerUsersChanged { partnerAccount { ${PARTNER_ACCOUNT} } } } }`,
  setPartnerUserRights: `mutation ($input: SetPartnerUserRightsInput!) { it: setPartnerUserRights(input: $input) { __typename ${REFUSAL} } }`,
  revokePartnerUser: `mutation ($input: RevokePartnerUserInput!) { it: revokePartnerUser(input: $input) { __typename ${REFUSAL} } }`,
  changePartnerAccountEmail: `mutation ($input: ChangePartnerAccountEmailInput!) { it: changePartnerAccountEmail(input: $input) { __typename ${REFUSAL} ... on PartnerUsersChanged { partnerAccount { email } } } }`,
  handOverAdministration: `mutation ($input: HandOverAdministrationInput!) { it: handOverAdministration(input: $input) { __typename ${REFUSAL} } }`,
  requestAdministration: `mutation ($input: RequestAdministrationInput!) { it: requestAdministration(input: $input) { __typename } }`,
  decideAdministratorRequest: `mutation ($input: DecideAdministratorRequestInput!) { it: decideAdministratorRequest(input: $input) { __typename } }`,
  confirmIssuance: `mutation ($input: ConfirmIssuanceInput!) { it: confirmIssuance(input: $input) { __typename } }`,
  requestNewCredentials: `mutation ($input: RequestNewCredentialsInput!) { it: requestNewCredentials(input: $input) { __typename ${REFUSAL} } }`,
  requestIdentifierReminder: `mutation ($input: RequestIdentifierReminderInput!) { it: requestIdentifierReminder(input: $input) { __typename ${REFUSAL} } }`,
  requestTemporaryPassword: `mutation ($input: RequestTemporaryPasswordInput!) { it: requestTemporaryPassword(input: $input) { __typename ${REFUSAL} ... on TemporaryPasswordSent { email } } }`,
  replaceTemporaryPassword: `mutation ($input: ReplaceTemporaryPasswordInput!) { it: replaceTemporaryPassword(input: $input) { __typename ${REFUSAL} ... on SignedIn { ${ME} } } }`,
};

/** A landlord’s company as the form sends it. */
export const SCI = {
  kind: 'SCI',
  givenName: 'Camille',
  familyName: 'Durand',
  legalName: 'SCI Les Tilleuls',
  siren: '732 829 320',
  iban: 'FR76 3000 6000 0112 3456 7890 189',
  address: { street: '12 rue des Tilleuls', postcode: '31000', inseeCode: '31555' },
};

/** An SCI nobody has yet, as the form sends it. */
export const newSci = () => ({ ...SCI, siren: someSiren(), iban: someIban() });

/** A tenant as the form sends it. */
export const TENANT = {
  kind: 'TENANT',
  givenName: 'Léa',
  familyName: 'Martin',
  birthDate: '2001-04-03',
  address: { street: '3 allée des Pins', postcode: '33000', inseeCode: '33063' },
};

/** Starts the account service, with the services it asks, and the acts of its actors: `await actors.registered('TENANT')`. */
export async function startAccount(env: Partial<ServiceEnv> = {}, neighbours: ServiceName[] = []) {
  const test = await startTestService(account, { env, neighbours });

  async function run(mutation: keyof typeof DOCUMENTS, input: object, { as = anonymous(), ...how }: How = {}) {
    const answer = await test.graphql<{ it: Told }>(as, DOCUMENTS[mutation], { input }, how);
    return { ...answer, told: answer.data?.it };
  }

  const register = (input: object, how?: How) =>
    run(
      'register',
      {
        operationId: randomUUID(),
        role: 'TENANT',
        password: PASSWORD,
        isIntermediation: false,
        marketingConsent: false,
        ...input,
      },
      how,
    );

  /** The last code that an address received. */
  async function codeOf(email: string) {
    await test.jobsDone();
    const code = test.post
      .to(email)
      .flatMap(({ text }) => /^[A-Z]{2}\d{6}$/m.exec(text) ?? [])
      .at(-1);
    if (!code) throw new Error(`No code was sent to ${email}.`);
    return code;
  }

  /** What stands after `#` in the last link that an address received. */
  async function linkOf(email: string) {
    await test.jobsDone();
    const token = test.post
      .to(email)
      .flatMap(({ text }) => /#([\w.-]+)$/m.exec(text)?.[1] ?? [])
      .at(-1);
    if (!token) throw new Error(`No link was sent to ${email}.`);
    return token;
  }

  /** Who the gateway finds behind a session token; null for nobody. */
  async function whoIs(token: string | null, asker: Viewer = service('gateway'), now?: string) {
    const response = await test.request(
      asker,
      'POST',
      '/internal/session',
      JSON.stringify({ token }),
      now ? { now } : {},
    );
    return response.status === 200 ? ((await response.json()) as { caller: PersonViewer }).caller : null;
  }

  async function registered(role: 'TENANT' | 'LANDLORD' = 'TENANT', email = newAddress()) {
    await register({ role, email });
    return email;
  }

  /** Somebody who activated their space and is signed in, profile still to complete. */
  async function activated(role: 'TENANT' | 'LANDLORD' = 'TENANT') {
    const email = await registered(role);
    const { session } = await run('activate', { email, code: await codeOf(email), password: PASSWORD });
    const viewer = await whoIs(session);
    if (!viewer || !session) throw new Error(`${email} is not signed in.`);
    return { email, viewer, token: session };
  }

  /** A landlord whose SCI is open. */
  async function landlordOf(sci: ReturnType<typeof newSci> = newSci()) {
    const { email, viewer, token } = await activated('LANDLORD');
    await run('completeProfile', sci, { as: viewer });
    return { email, token, sci, viewer: { ...viewer, spaceStatus: 'ACTIVE' } };
  }

  /** Somebody signed in whose profile is complete. */
  async function settled(role: 'TENANT' | 'LANDLORD' = 'TENANT') {
    const person = await activated(role);
    await run('completeProfile', role === 'TENANT' ? TENANT : { ...SCI, kind: 'LANDLORD_LEGAL' }, {
      as: person.viewer,
    });
    return { ...person, viewer: { ...person.viewer, spaceStatus: 'ACTIVE' } };
  }

  return { ...test, run, register, codeOf, linkOf, whoIs, registered, activated, settled, landlordOf };
}

/** The account service and its actors. */
export type Account = Awaited<ReturnType<typeof startAccount>>;
