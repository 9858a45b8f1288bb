import { accountEvents } from './events/account.ts';
import { claimDeadlineEvents } from './events/claim-deadlines.ts';
import { contestEvents } from './events/contests.ts';
import { contractLifeEvents } from './events/contract-life.ts';
import { damageEvents } from './events/damage.ts';
import { monthlyUpdateEvents } from './events/monthly-update.ts';
import { repaymentEvents } from './events/repayment.ts';
import { visaEvents } from './events/visa.ts';

/** The four services: each owns its database, its subgraph and its worker. */
export const serviceNames = ['account', 'visa', 'contract', 'claims'] as const;
export type ServiceName = (typeof serviceNames)[number];

/**
 * A payload holds ids (`…Id`) and days (`…On`, ISO), never a name, an address or a figure: a job reads the rest again. The spaces
 * that are told of it are among the ids, as `…SpaceId` (decision 0017).
 */
type PayloadKey = `${string}Id` | `${string}On`;

/** One event: where it comes from, what it carries, who is told. */
export interface EventDefinition {
  /** The service that publishes it, in the transaction of the change. */
  readonly from: ServiceName;
  /** The entity whose versions number the event. */
  readonly aggregate: string;
  readonly payload: readonly PayloadKey[];
  /** Every service that reacts and the jobs it runs; `{}` is a decision that nobody does. */
  readonly listeners: { readonly [Service in ServiceName]?: readonly string[] };
}

/**
 * Every event of the house and who listens to it (architecture A8). A past fact, named as it is said; adding one without
 * deciding who reacts does not compile, and neither does a listener without its job (`ListenerJob`).
 */
export const events = {
  ...accountEvents,

  ...visaEvents,

  ContractGenerated: {
    from: 'contract',
    aggregate: 'SuretyContract',
    payload: ['contractId', 'visaId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { visa: ['consume-visa'], account: ['notify-members'] },
  },
  ContractValidated: {
    from: 'contract',
    aggregate: 'SuretyContract',
    payload: ['contractId', 'visaId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: {
      contract: ['tell-contract-validated'],
      claims: ['note-guaranteed-lease'],
      account: ['notify-members'],
    },
  },
  LeaseSigned: {
    from: 'contract',
    aggregate: 'SuretyContract',
    payload: ['contractId', 'tenantSpaceId'],
    listeners: { claims: ['note-guaranteed-lease'], account: ['notify-members'] },
  },
  ContractCancelled: {
    from: 'contract',
    aggregate: 'SuretyContract',
    payload: ['contractId', 'visaId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: {
      visa: ['free-visa'],
      claims: ['note-guaranteed-lease'],
      contract: ['tell-contract-cancelled'],
      account: ['notify-members'],
    },
  },
  ContractLocked: {
    from: 'contract',
    aggregate: 'SuretyContract',
    payload: ['contractId', 'landlordSpaceId'],
    listeners: { account: ['notify-members'] },
  },

  ...contractLifeEvents,

  ArrearsConstituted: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId'],
    listeners: { claims: ['tell-arrears-constituted'], account: ['notify-members'] },
  },
  ArrearsCleared: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  // For the partners of the département, who read of them on their page and by their programs (R-CAF-12).
  CafDefaultReported: { from: 'claims', aggregate: 'CafReport', payload: ['cafReportId', 'contractId'], listeners: {} },
  CafDefaultEnded: { from: 'claims', aggregate: 'CafReport', payload: ['cafReportId', 'contractId'], listeners: {} },
  NoticePosted: { from: 'claims', aggregate: 'UnpaidClaim', payload: ['claimId', 'contractId'], listeners: {} },
  UnpaidRentDeclared: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { claims: ['tell-unpaid-rent-declared'], contract: ['note-open-claim'], account: ['notify-members'] },
  },
  ClaimLapsed: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  ClaimRelieved: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId'],
    listeners: { claims: ['tell-claim-decided'], account: ['notify-members'] },
  },
  ClaimDocumentSentBack: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'documentId', 'landlordSpaceId'],
    listeners: { claims: ['tell-document-sent-back'], account: ['notify-members'] },
  },
  ClaimRefused: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId'],
    listeners: { claims: ['tell-claim-decided'], contract: ['note-ended-claim'], account: ['notify-members'] },
  },
  ClaimAppealUpheld: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId'],
    listeners: { claims: ['tell-claim-decided'], contract: ['note-open-claim'], account: ['notify-members'] },
  },
  GuarantorWroteToLandlord: {
    from: 'claims',
    aggregate: 'Conversation',
    payload: ['conversationId', 'contractId', 'claimId', 'landlordSpaceId'],
    listeners: { claims: ['tell-message'], account: ['notify-members'] },
  },
  GuarantorWroteToTenant: {
    from: 'claims',
    aggregate: 'Conversation',
    payload: ['conversationId', 'contractId', 'tenantSpaceId'],
    listeners: { claims: ['tell-message'], account: ['notify-members'] },
  },
  ClaimDocumentsConfirmed: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'landlordSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  ReceiptIssued: {
    from: 'claims',
    aggregate: 'SubrogationReceipt',
    payload: ['receiptId', 'claimId', 'landlordSpaceId'],
    listeners: { claims: ['tell-receipt-issued'], account: ['notify-members'] },
  },
  ReceiptValidated: {
    from: 'claims',
    aggregate: 'SubrogationReceipt',
    payload: ['receiptId', 'claimId'],
    listeners: { claims: ['pay-receipt'] },
  },
  ReceiptPaid: {
    from: 'claims',
    aggregate: 'SubrogationReceipt',
    payload: ['receiptId', 'claimId', 'debtId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { claims: ['tell-receipt-paid', 'tell-debt'], account: ['notify-members'] },
  },
  PaymentReturned: {
    from: 'claims',
    aggregate: 'Payment',
    payload: ['receiptId', 'claimId', 'landlordSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  // A transfer the bank had executed came back: the receipt is to be paid again, the tenant owes none of it meanwhile.
  PaymentReversed: {
    from: 'claims',
    aggregate: 'SubrogationReceipt',
    payload: ['receiptId', 'claimId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { account: ['notify-members'] },
  },

  ...repaymentEvents,
  ...monthlyUpdateEvents,
  ...claimDeadlineEvents,
  ...contestEvents,
  ...damageEvents,
} as const satisfies Record<string, EventDefinition>;

type Events = typeof events;
export type EventName = keyof Events;

/** The events a service publishes. */
export type EventNameOf<Service extends ServiceName> = {
  [Name in EventName]: Events[Name]['from'] extends Service ? Name : never;
}[EventName];

/** What an event carries: `EventPayload<'VisaCertified'>` is `{ requestId: string; visaId: string }`. Days are ISO texts. */
export type EventPayload<Name extends EventName> = { readonly [Key in Events[Name]['payload'][number]]: string };

type JobsIn<Listeners, Service extends ServiceName> = Listeners extends {
  readonly [S in Service]: readonly (infer Job extends string)[];
}
  ? Job
  : never;

/** The jobs a service must have because it listens: `Record<ListenerJob<'visa'>, …>` is complete or does not compile. */
export type ListenerJob<Service extends ServiceName> = {
  [Name in EventName]: JobsIn<Events[Name]['listeners'], Service>;
}[EventName];

/** One delivery to make: the service to call and the job it runs. */
export interface Listener {
  readonly service: ServiceName;
  readonly job: string;
}

/** Who is told of an event, one line per job: each has its own delivery, so that one that fails repeats alone. */
export function listenersOf(name: EventName): readonly Listener[] {
  const listeners: EventDefinition['listeners'] = events[name].listeners;
  return serviceNames.flatMap((service) => (listeners[service] ?? []).map((job) => ({ service, job })));
}

/** Whether a text received from outside is the name of an event of the house. */
export function isEventName(name: string): name is EventName {
  return Object.hasOwn(events, name);
}
