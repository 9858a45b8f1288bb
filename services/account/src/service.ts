import type { ListenerJob } from '@trousseau/scheme/events';
import { defineService, type Job } from '@trousseau/service/definition';
import { closing } from './closing.ts';
import { dataExports } from './data-exports.ts';
import { ActivationCode } from './entities/activation-code.ts';
import { BankAccount, SciIban } from './entities/bank-account.ts';
import { Consent } from './entities/consent.ts';
import { EmailChange, FormerEmail } from './entities/email-change.ts';
import { EmailThrottle } from './entities/email-throttle.ts';
import { Identity } from './entities/identity.ts';
import { Invitation } from './entities/invitation.ts';
import { Membership } from './entities/membership.ts';
import { PasswordReset } from './entities/password-reset.ts';
import { PayoutRecord, PayoutUndoLink } from './entities/payout-record.ts';
import { ReservedEmail } from './entities/reserved-email.ts';
import { SciSiren } from './entities/sci-siren.ts';
import { Session } from './entities/session.ts';
import { Space } from './entities/space.ts';
import { SpaceAttachment } from './entities/space-attachment.ts';
import { SurveyAnswer } from './entities/survey-answer.ts';
import { AcceptInvitation, MeOfInvitationAccepted } from './graphql/accept-invitation.ts';
import { ActivateMutation, MeOfSpaceActivated } from './graphql/activate.ts';
import { AttachSpacesMutations, MeOfSpacesAttached } from './graphql/attach-spaces.ts';
import { ChangeEmailMutations, MeOfEmailChanged } from './graphql/change-email.ts';
import { ChangeMembersMutations, MeOfSpaceLeft, SpaceOfMembersChanged } from './graphql/change-members.ts';
import { ChangePasswordMutation } from './graphql/change-password.ts';
import { ChangePayoutAccountMutation, SpaceOfPayoutAccountChanged } from './graphql/change-payout-account.ts';
import { ChangeRegisteredEmailMutation } from './graphql/change-registered-email.ts';
import { CompanyLookupResolver } from './graphql/company-lookup.ts';
import { CompleteProfileMutation, SpaceOfProfileCompleted } from './graphql/complete-profile.ts';
import { InviteMemberMutations, SpaceOfInvitationCancelled, SpaceOfInvitationSent } from './graphql/invite-member.ts';
import { MeResolver } from './graphql/me.ts';
import { MembersOfSpace } from './graphql/members.ts';
import { MeOfNewsConsentSaved, NewsConsentResolver } from './graphql/news-consent.ts';
import { resolveOfficer } from './graphql/officer-directory.ts';
import {
  ExistingSpaceOfSci,
  OpenAnotherSpaceMutation,
  SpaceOfAnotherSpaceOpened,
} from './graphql/open-another-space.ts';
import { OpenStaffSpaceMutations } from './graphql/open-staff-space.ts';
import { PasswordRuleResolver } from './graphql/password-rule.ts';
import { RegisterMutation } from './graphql/register.ts';
import { ResendActivationCodeMutation } from './graphql/resend-activation-code.ts';
import { ResetPasswordMutations } from './graphql/reset-password.ts';
import { RestoreEmailMutation } from './graphql/restore-email.ts';
import { ServiceQuestions } from './graphql/service-questions.ts';
import { SessionsResolver } from './graphql/sessions.ts';
import { MeOfSignedIn, SignInMutation } from './graphql/sign-in.ts';
import { SignOutMutation } from './graphql/sign-out.ts';
import { resolveSpace, SpaceResolver } from './graphql/space.resolver.ts';
import { MeOfSpaceSwitched, SwitchSpaceMutation } from './graphql/switch-space.ts';
import { UndoPayoutAccountChangeMutation } from './graphql/undo-payout-account-change.ts';
import { internalSession } from './internal-session.ts';
import { invariants } from './invariants.ts';
import { sendActivationCode } from './jobs/send-activation-code.ts';
import { sendAttachmentCode } from './jobs/send-attachment-code.ts';
import { sendEmailChangeCode } from './jobs/send-email-change-code.ts';
import { sendInvitation } from './jobs/send-invitation.ts';
import { sendPasswordResetLink } from './jobs/send-password-reset-link.ts';
import { sendWelcome } from './jobs/send-welcome.ts';
import { tellAddressAlreadyKnown } from './jobs/tell-address-already-known.ts';
import { tellEmailChanged } from './jobs/tell-email-changed.ts';
import { tellMemberInvited } from './jobs/tell-member-invited.ts';
import { tellMembersChanged } from './jobs/tell-members-changed.ts';
import { tellPasswordChanged } from './jobs/tell-password-changed.ts';
import { tellPayoutAccountChanged } from './jobs/tell-payout-account-changed.ts';
import { tellPayoutAccountRestored } from './jobs/tell-payout-account-restored.ts';
import { tellSpaceAdded } from './jobs/tell-space-added.ts';
import { managing } from './managing.ts';
import sentencesInEnglish from './messages/sentences.en.json' with { type: 'json' };
import { AskForASecondFactor } from './migrations/ask-for-a-second-factor.ts';
import { ChooseCommunesFromTheList } from './migrations/choose-communes-from-the-list.ts';
import { CountTriesAtOnce } from './migrations/count-tries-at-once.ts';
import { CreateAccountTables } from './migrations/create-account-tables.ts';
import { GiveEachSciOneSpace } from './migrations/give-each-sci-one-space.ts';
import { KeepWithdrawnConsents } from './migrations/keep-withdrawn-consents.ts';
import { LetAccountsBeChanged } from './migrations/let-accounts-be-changed.ts';
import { LetAccountsBeIssuedFromAFile } from './migrations/let-accounts-be-issued-from-a-file.ts';
import { LetAddressesBeChanged } from './migrations/let-addresses-be-changed.ts';
import { LetAdministratorsBeReplaced } from './migrations/let-administrators-be-replaced.ts';
import { LetAgentsHoldMandates } from './migrations/let-agents-hold-mandates.ts';
import { LetForgottenPasswordsBeReplaced } from './migrations/let-forgotten-passwords-be-replaced.ts';
import { LetLoginsBeLocked } from './migrations/let-logins-be-locked.ts';
import { LetOldFilesBeDestroyed } from './migrations/let-old-files-be-destroyed.ts';
import { LetPartnersIssueAccounts } from './migrations/let-partners-issue-accounts.ts';
import { LetPeopleChooseNotifications } from './migrations/let-people-choose-notifications.ts';
import { LetPeopleTakeTheirData } from './migrations/let-people-take-their-data.ts';
import { LetProgramsIn } from './migrations/let-programs-in.ts';
import { LetSpacesBeErased } from './migrations/let-spaces-be-erased.ts';
import { LetSpacesHaveSeveralPeople } from './migrations/let-spaces-have-several-people.ts';
import { LetSpacesJoinARing } from './migrations/let-spaces-join-a-ring.ts';
import { NameTheDeviceOfASession } from './migrations/name-the-device-of-a-session.ts';
import { NotifyPeople } from './migrations/notify-people.ts';
import { SendShortMessages } from './migrations/send-short-messages.ts';
import { notifying } from './notifying.ts';
import { officerAccounts } from './officer-accounts.ts';
import { partnerAccess } from './partner-access.ts';
import { programs } from './programs.ts';
import { secondFactor } from './second-factor.ts';
import { forgetOldTraces } from './use-cases/forget-old-traces.ts';

/** The account service: who signs in, in which space, and what each space is. */
export const account = defineService({
  name: 'account',
  entities: [
    Identity,
    ReservedEmail,
    Space,
    Membership,
    Invitation,
    SpaceAttachment,
    BankAccount,
    SciIban,
    PayoutRecord,
    PayoutUndoLink,
    SciSiren,
    ActivationCode,
    PasswordReset,
    EmailChange,
    FormerEmail,
    Session,
    EmailThrottle,
    Consent,
    SurveyAnswer,
    ...secondFactor.entities,
    ...managing.entities,
    ...dataExports.entities,
    ...partnerAccess.entities,
    ...programs.entities,
    ...notifying.entities,
  ],
  migrations: [
    CreateAccountTables,
    LetForgottenPasswordsBeReplaced,
    GiveEachSciOneSpace,
    LetAddressesBeChanged,
    NameTheDeviceOfASession,
    KeepWithdrawnConsents,
    LetAccountsBeChanged,
    LetPartnersIssueAccounts,
    LetSpacesHaveSeveralPeople,
    LetProgramsIn,
    NotifyPeople,
    LetPeopleChooseNotifications,
    LetAdministratorsBeReplaced,
    SendShortMessages,
    LetAgentsHoldMandates,
    LetSpacesJoinARing,
    LetAccountsBeIssuedFromAFile,
    AskForASecondFactor,
    ChooseCommunesFromTheList,
    LetLoginsBeLocked,
    LetSpacesBeErased,
    LetPeopleTakeTheirData,
    LetOldFilesBeDestroyed,
    CountTriesAtOnce,
  ],
  resolvers: [
    MeResolver,
    SpaceResolver,
    PasswordRuleResolver,
    ServiceQuestions,
    RegisterMutation,
    ActivateMutation,
    MeOfSpaceActivated,
    ResendActivationCodeMutation,
    ResetPasswordMutations,
    ChangePasswordMutation,
    ChangeEmailMutations,
    MeOfEmailChanged,
    RestoreEmailMutation,
    ChangeRegisteredEmailMutation,
    SessionsResolver,
    NewsConsentResolver,
    MeOfNewsConsentSaved,
    SignInMutation,
    MeOfSignedIn,
    SignOutMutation,
    CompleteProfileMutation,
    SpaceOfProfileCompleted,
    CompanyLookupResolver,
    ChangePayoutAccountMutation,
    SpaceOfPayoutAccountChanged,
    UndoPayoutAccountChangeMutation,
    OpenAnotherSpaceMutation,
    SpaceOfAnotherSpaceOpened,
    ExistingSpaceOfSci,
    SwitchSpaceMutation,
    MeOfSpaceSwitched,
    AttachSpacesMutations,
    MeOfSpacesAttached,
    MembersOfSpace,
    InviteMemberMutations,
    SpaceOfInvitationSent,
    SpaceOfInvitationCancelled,
    AcceptInvitation,
    MeOfInvitationAccepted,
    ChangeMembersMutations,
    SpaceOfMembersChanged,
    MeOfSpaceLeft,
    OpenStaffSpaceMutations,
    ...secondFactor.resolvers,
    ...managing.resolvers,
    ...closing.resolvers,
    ...dataExports.resolvers,
    ...officerAccounts.resolvers,
    ...partnerAccess.resolvers,
    ...programs.resolvers,
    ...notifying.resolvers,
  ],
  orphanedTypes: [],
  sentencesInEnglish,
  references: { Space: resolveSpace, Officer: resolveOfficer },
  routes: [internalSession, ...dataExports.routes, ...partnerAccess.routes, ...programs.routes],
  jobs: {
    'send-activation-code': sendActivationCode,
    'send-welcome': sendWelcome,
    'tell-address-already-known': tellAddressAlreadyKnown,
    'send-password-reset-link': sendPasswordResetLink,
    'tell-password-changed': tellPasswordChanged,
    'tell-space-added': tellSpaceAdded,
    'send-email-change-code': sendEmailChangeCode,
    'tell-email-changed': tellEmailChanged,
    'tell-payout-account-changed': tellPayoutAccountChanged,
    'tell-payout-account-restored': tellPayoutAccountRestored,
    ...secondFactor.jobs,
    ...managing.jobs,
    ...closing.jobs,
    ...dataExports.jobs,
    ...officerAccounts.jobs,
    ...partnerAccess.jobs,
    'send-invitation': sendInvitation,
    'tell-member-invited': tellMemberInvited,
    'tell-members-changed': tellMembersChanged,
    'send-attachment-code': sendAttachmentCode,
    ...programs.jobs,
    ...notifying.jobs,
  } satisfies Record<ListenerJob<'account'>, Job>,
  clocks: {
    'forget-old-traces': forgetOldTraces,
    ...managing.clocks,
    ...dataExports.clocks,
    ...partnerAccess.clocks,
    ...notifying.clocks,
  },
  invariants,
});
