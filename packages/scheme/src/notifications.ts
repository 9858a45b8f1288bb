import { type EventName, type EventPayload, type events, isEventName } from './events.ts';
import type { NotificationFamily } from './notification-families.ts';
import { claimDeadlineNotices } from './notifications/claim-deadlines.ts';
import { contestNotices } from './notifications/contests.ts';
import { damageNotices } from './notifications/damage.ts';
import { repaymentNotices } from './notifications/repayment.ts';
import { visaNotices } from './notifications/visa.ts';

/** Ids of a payload that say who is told: every member of a space, or one person. */
type Recipient<Name extends EventName> = Extract<keyof EventPayload<Name>, `${string}paceId` | 'identityId'>;

interface Notice<Name extends EventName> {
  readonly to: Recipient<Name>;
  readonly family: NotificationFamily;
  /** The page it speaks of, in the space that is told. */
  readonly page: (ids: EventPayload<Name>) => string;
}

/** The events that reach the account service's `notify-members`. */
type Notified = {
  [Name in EventName]: (typeof events)[Name]['listeners'] extends { readonly account: readonly (infer Job)[] }
    ? 'notify-members' extends Job
      ? Name
      : never
    : never;
}[EventName];

/**
 * Every event of the house: who is told of it, in which family, and where it leads. `[]` is a decision that nobody is. An event
 * that is missing here does not compile, nor one that is told without `notify-members` among its listeners, or the other way round.
 */
export const notifications = {
  SpaceRegistered: [],
  ActivationCodeRequested: [],
  RegistrationRepeated: [],
  SpaceActivated: [],
  SpaceAdded: [{ to: 'spaceId', family: 'SECURITY', page: () => '/profil' }],
  ProfileCompleted: [],
  SpaceAttachmentRequested: [],
  // Both sides of a mandate are written to at each step, with its days.
  MandateProposed: [],
  MandateAccepted: [],
  MandateBegan: [],
  MandateEnded: [],
  MandateLapsed: [],
  // An invitation is told by e-mail, where its link is; who acts in a space is told in it (S21).
  MemberInvited: [],
  InvitationResent: [],
  MemberJoined: [{ to: 'spaceId', family: 'SECURITY', page: () => '/personnes' }],
  MemberRoleChanged: [{ to: 'spaceId', family: 'SECURITY', page: () => '/personnes' }],
  MemberRemoved: [{ to: 'spaceId', family: 'SECURITY', page: () => '/personnes' }],
  MemberLeft: [{ to: 'spaceId', family: 'SECURITY', page: () => '/personnes' }],
  PasswordResetRequested: [],
  PasswordChanged: [{ to: 'identityId', family: 'SECURITY', page: () => '/compte' }],
  AccountLocked: [],
  AccountUnlocked: [],
  SpaceClosed: [],
  DataExportRequested: [],
  DataExportReady: [{ to: 'identityId', family: 'SECURITY', page: () => '/compte/mes-donnees' }],
  SecondFactorChanged: [{ to: 'identityId', family: 'SECURITY', page: () => '/compte' }],
  EmailChangeRequested: [],
  EmailChanged: [{ to: 'identityId', family: 'SECURITY', page: () => '/compte' }],
  EmailRestored: [{ to: 'identityId', family: 'SECURITY', page: () => '/compte' }],
  PayoutAccountChanged: [{ to: 'spaceId', family: 'SECURITY', page: () => '/compte/rib' }],
  PayoutAccountRestored: [{ to: 'spaceId', family: 'SECURITY', page: () => '/compte/rib' }],
  // The credentials themselves are two separate messages (R-CAF-05): nothing of them is told elsewhere.
  PartnerCredentialsIssued: [],
  LettersRequested: [],
  FirstLoginCodeRequested: [],
  PartnerAccessActivated: [],
  TemporaryPasswordRequested: [],
  PartnerAccessRevoked: [],
  IdentifierReminderRequested: [],
  IssuanceFileReceived: [],
  IssuanceConfirmed: [],
  // Told by e-mail to the persons concerned, some of whom act in no space yet.
  AdministratorNamed: [],
  AdministrationRequested: [],
  AdministratorRequestDecided: [],
  // Whoever administers the programs of a partner is written to (S29); nothing of a program is told elsewhere.
  ApiClientCreated: [],
  ApiClientSecretRotated: [],
  ApiClientRevoked: [],
  PhoneCodeRequested: [],
  DigestDue: [],

  ...visaNotices,

  ContractGenerated: [{ to: 'tenantSpaceId', family: 'PROGRESS', page: () => '/locataire' }],
  ContractValidated: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
    { to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' },
  ],
  LeaseSigned: [{ to: 'tenantSpaceId', family: 'PROGRESS', page: () => '/locataire' }],
  ContractCancelled: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
    { to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' },
  ],
  ContractLocked: [
    { to: 'landlordSpaceId', family: 'PROGRESS', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
  ],
  TenantLeft: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
    { to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' },
  ],
  CotenantLeft: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
    { to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' },
  ],
  ContractAmended: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
    { to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' },
  ],
  ContractAmendedAmongOthers: [{ to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' }],
  ContractsAmended: [{ to: 'landlordSpaceId', family: 'CONTRACT', page: () => '/bailleur/contrats' }],
  ContractTerminated: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
    { to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' },
  ],
  ContractEventSent: [],
  DwellingFileReceived: [],
  DwellingImportConfirmed: [],
  ContractEventDecided: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
  ],
  CoverEnding: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
    { to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' },
  ],
  ContractDeadlineNear: [
    { to: 'landlordSpaceId', family: 'DEADLINES', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
  ],
  CoverEnded: [
    { to: 'landlordSpaceId', family: 'CONTRACT', page: ({ contractId }) => `/bailleur/contrats/${contractId}` },
    { to: 'tenantSpaceId', family: 'CONTRACT', page: () => '/locataire' },
  ],

  ArrearsConstituted: [
    { to: 'landlordSpaceId', family: 'DEADLINES', page: ({ contractId }) => `/bailleur/contrats/${contractId}/compte` },
  ],
  ArrearsCleared: [
    { to: 'landlordSpaceId', family: 'PROGRESS', page: ({ contractId }) => `/bailleur/contrats/${contractId}/compte` },
  ],
  NoticePosted: [],
  CafDefaultReported: [],
  CafDefaultEnded: [],
  UnpaidRentDeclared: [
    { to: 'landlordSpaceId', family: 'DEADLINES', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
    { to: 'tenantSpaceId', family: 'DEBT', page: () => '/locataire' },
  ],
  ClaimLapsed: [
    { to: 'landlordSpaceId', family: 'DEADLINES', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
  ],
  MonthlyUpdatesDue: [{ to: 'landlordSpaceId', family: 'DEADLINES', page: () => '/bailleur/actualisation' }],
  // Whoever updates knows it; a suspension is told with all of its day (MonthlyUpdatesDue).
  AccountUpdated: [],
  ClaimSuspended: [],
  ClaimRelieved: [
    { to: 'landlordSpaceId', family: 'DEADLINES', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
  ],
  GuarantorWroteToLandlord: [
    { to: 'landlordSpaceId', family: 'PROGRESS', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
  ],
  GuarantorWroteToTenant: [{ to: 'tenantSpaceId', family: 'PROGRESS', page: () => '/locataire/remboursement' }],
  ClaimRefused: [
    { to: 'landlordSpaceId', family: 'DEADLINES', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
  ],
  ClaimAppealUpheld: [
    { to: 'landlordSpaceId', family: 'DEADLINES', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
  ],
  ClaimDocumentsConfirmed: [
    { to: 'landlordSpaceId', family: 'PROGRESS', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
  ],
  ReceiptIssued: [
    { to: 'landlordSpaceId', family: 'RECEIPT', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
  ],
  ReceiptValidated: [],
  ReceiptPaid: [
    { to: 'landlordSpaceId', family: 'RECEIPT', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
    { to: 'tenantSpaceId', family: 'DEBT', page: () => '/locataire/remboursement' },
  ],
  PaymentReturned: [
    { to: 'landlordSpaceId', family: 'RECEIPT', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
  ],
  PaymentReversed: [
    { to: 'landlordSpaceId', family: 'RECEIPT', page: ({ claimId }) => `/bailleur/sinistres/${claimId}` },
    { to: 'tenantSpaceId', family: 'DEBT', page: () => '/locataire/remboursement' },
  ],

  ...repaymentNotices,
  ...claimDeadlineNotices,
  ...contestNotices,
  ...damageNotices,
} as const satisfies {
  [Name in EventName]: Name extends Notified ? readonly [Notice<Name>, ...Notice<Name>[]] : readonly [];
};

type KeyOf<Name extends EventName> = (typeof notifications)[Name] extends readonly (infer One)[]
  ? One extends { to: infer To extends string }
    ? `${Name}.${To}`
    : never
  : never;

/** One message to one kind of recipient, `ContractValidated.tenantSpaceId`: what texts are written for. */
export type NotificationKey = { [Name in EventName]: KeyOf<Name> }[EventName];

/** The family of a message that an event sends; undefined for what is no message of ours. */
export function familyOf(key: string): NotificationFamily | undefined {
  const [name = '', to] = key.split('.');
  const told: readonly { to: string; family: NotificationFamily }[] = isEventName(name) ? notifications[name] : [];
  return told.find((one) => one.to === to)?.family;
}

/** One notification to make: which message, about what, to whom, and where it leads. */
export interface NotificationToMake {
  readonly key: NotificationKey;
  readonly family: NotificationFamily;
  /** The members of a space, or one person. */
  readonly recipient: { readonly spaceId: string } | { readonly identityId: string };
  readonly page: string;
}

/** What an event has to tell, and to whom; nothing for an event without recipients. */
export function notificationsOf(name: EventName, payload: Readonly<Record<string, string>>): NotificationToMake[] {
  const told: readonly { to: string; family: NotificationFamily; page: (ids: never) => string }[] = notifications[name];
  return told.flatMap(({ to, family, page }) => {
    const id = payload[to];
    if (id === undefined) return [];
    const recipient = to === 'identityId' ? { identityId: id } : { spaceId: id };
    return [{ key: `${name}.${to}` as NotificationKey, family, recipient, page: page(payload as never) }];
  });
}
