import { to } from '../roles.ts';
import type { accountRights } from './account.ts';
import type { claimsRights } from './claims.ts';
import type { contestRights } from './contests.ts';
import type { contractRights } from './contract.ts';
import type { damageRights } from './damage.ts';
import type { memberRights } from './members.ts';
import type { notificationRights } from './notifications.ts';
import type { partnerAccountRights } from './partner-account.ts';
import type { visaRights } from './visa.ts';
import type { visaDeskRights } from './visa-desk.ts';

/** What a person may be in a space they act in: a space has several people (D-ACC-04), each with one position. */
export const positions = ['OWNER', 'MANAGER', 'READER'] as const;
export type Position = (typeof positions)[number];

/** The positions that may call one mutation. */
type Positions = readonly Position[];

export type Mutations = typeof accountRights.Mutation &
  typeof memberRights.Mutation &
  typeof notificationRights.Mutation &
  typeof partnerAccountRights.Mutation &
  typeof visaRights.Mutation &
  typeof visaDeskRights.Mutation &
  typeof contractRights.Mutation &
  typeof claimsRights.Mutation &
  typeof contestRights.Mutation &
  typeof damageRights.Mutation;

/** What concerns the person alone, and not the space they act in. */
const oneself: Positions = positions;
/** The things of the space: its requests, contracts, rents and claims. */
const things: Positions = ['OWNER', 'MANAGER'];
/** The space itself: what it is, where it is paid, who acts in it, whether it goes on. */
const theSpace: Positions = ['OWNER'];

/**
 * Which mutations each position may call, beside what the role allows (`rights.ts`). Everybody in a space reads it; a reader
 * changes nothing of it, a manager nothing of its members, account and data. A mutation without a line does not compile.
 */
export const positionsOfMutations = {
  ...to(oneself, 'register', 'activate', 'resendActivationCode', 'signIn', 'signOut', 'endSession', 'endOtherSessions'),
  ...to(oneself, 'requestPasswordReset', 'resetPassword', 'changePassword', 'saveNewsConsent'),
  ...to(oneself, 'changeRegisteredEmail', 'requestEmailChange', 'confirmEmailChange', 'restoreEmail'),
  ...to(oneself, 'startSecondFactor', 'confirmSecondFactor', 'removeSecondFactor', 'renewRecoveryCodes', 'proveAgain'),
  ...to(oneself, 'undoPayoutAccountChange', 'markNotificationRead', 'markAllNotificationsRead'),
  ...to(oneself, 'saveNotificationSettings', 'saveLanguage', 'requestPhoneCode', 'confirmPhone', 'forgetPhone'),
  // The ring is one’s own, whatever one may do in the space one acts in.
  ...to(oneself, 'switchSpace', 'openAnotherSpace', 'acceptInvitation', 'leaveSpace'),
  ...to(oneself, 'requestSpaceAttachment', 'confirmSpaceAttachment'),
  // Whether one owns the space that is closed is asked of that space, not of the one acted in.
  ...to(oneself, 'closeSpace', 'closeAccount'),
  ...to(oneself, 'requestDataExport', 'openDataExport'),
  // One’s own calendar shows what one may read, whatever one may do.
  ...to(oneself, 'makeCalendarLink', 'revokeCalendarLink'),
  ...to(theSpace, 'completeProfile', 'changePayoutAccount'),
  // A program reads everything the space may: who lets it in decides about the space.
  ...to(theSpace, 'createApiClient', 'rotateApiClientSecret', 'revokeApiClient'),
  // What an organisation sent proves itself, whatever one may do in the space one acts in.
  ...to(oneself, 'signInToPartnerAccess', 'saveFirstLoginInformation', 'confirmFirstLoginEmail'),
  ...to(
    oneself,
    'chooseFirstLoginPassword',
    'acceptAccessText',
    'requestTemporaryPassword',
    'replaceTemporaryPassword',
    'requestNewCredentials',
    'requestIdentifierReminder',
  ),
  // In a body its administrator owns the space; a user may ask for the place whatever their position.
  ...to(theSpace, 'createPartnerUser', 'setPartnerUserRights', 'revokePartnerUser', 'changePartnerAccountEmail'),
  ...to(theSpace, 'handOverAdministration'),
  ...to(oneself, 'requestAdministration'),
  ...to(things, 'decideAdministratorRequest', 'confirmIssuance'),
  ...to(things, 'issuePartnerAccount', 'reissueCredentials', 'revokePartnerAccount', 'confirmLettersPrinted'),
  ...to(theSpace, 'proposeMandate', 'acceptMandate', 'endMandate'),
  ...to(theSpace, 'inviteMember', 'resendInvitation', 'cancelInvitation', 'changeMemberRole', 'removeMember'),
  ...to(things, 'startVisaRequest', 'saveApplicant', 'saveEmployment', 'saveHousehold', 'saveDwellingPlan'),
  ...to(things, 'keepHalfTyped', 'redoVisaRequest', 'openPaperLink', 'closePaperLink'),
  ...to(
    things,
    'orderVisaDocuments',
    'removeVisaDocument',
    'submitVisaRequest',
    'completeVisaRequest',
    'withdrawVisaRequest',
    'contestVisaRefusal',
  ),
  ...to(things, 'judgeVisaDocument', 'askVisaDocuments'),
  ...to(things, 'openVisaRequest', 'assignVisaRequest', 'declareVisaConflict', 'revokeVisa'),
  ...to(things, 'saveVisaQueueView', 'forgetVisaQueueView'),
  ...to(
    things,
    'takeNextVisaRequest',
    'certifyVisaRequest',
    'proposeParameterChange',
    'decideParameterChange',
    'refuseVisaRequest',
  ),
  ...to(things, 'lookUpAccount', 'lockAccount', 'unlockAccount', 'endAccountSessions', 'releaseEmail'),
  ...to(things, 'resetSecondFactor'),
  ...to(things, 'generateContract', 'validateContract', 'recordLeaseSigned', 'cancelContract'),
  ...to(things, 'declareContractEvent', 'takeOverContract', 'decideContractEvent', 'checkLease'),
  ...to(things, 'renewContract', 'declareContractEvents'),
  ...to(things, 'saveListedDwelling', 'removeListedDwelling', 'confirmDwellingImport'),
  ...to(things, 'saveRentMonths', 'recordNoticePosted', 'declareUnpaidRent', 'removeClaimDocument', 'validateReceipt'),
  // Over the ring the position is asked of the space of each line.
  ...to(oneself, 'saveRingMonths'),
  ...to(things, 'sendMessage', 'markConversationRead', 'setConversationAside'),
  ...to(things, 'returnLateRent', 'contestReceipt', 'answerContest'),
  ...to(
    things,
    'judgeClaimDocument',
    'confirmClaimDocuments',
    'issueReceipt',
    'makePaymentFile',
    'decideClaim',
    'examineBankLine',
  ),
  ...to(things, 'requestRepaymentPlan', 'acceptRepaymentPlan', 'decideRepaymentPlan', 'startLitigation'),
  ...to(things, 'payDebtByCard', 'checkCardPayment', 'noteCardPaymentGivenBack'),
  ...to(things, 'declareDamage', 'saveDamageStatement', 'removeDamageDocument'),
  ...to(things, 'judgeDamageDocument', 'confirmDamageDocuments', 'issueDamageReceipt', 'decideDamage'),
  ...to(things, 'renewVisa', 'shareVisa', 'revokeVisaShare'),
  // A link is opened by whoever received it.
  ...to(oneself, 'openVisaShare'),
  // Services call these in their own name: no position opens them.
  ...to([], 'openOfficerSpace', 'openPartnerSpace'),
} satisfies Record<keyof Mutations, Positions>;

/** Whether a person in this position may call a mutation; false for one that the table does not know. */
export function mayAct(position: Position, mutation: string): boolean {
  const table: Readonly<Record<string, Positions>> = positionsOfMutations;
  return Object.hasOwn(table, mutation) && table[mutation]?.includes(position) === true;
}

/** Whether a person in this position may add a paper to a file of the space. */
export function mayUpload(position: Position): boolean {
  return things.includes(position);
}
