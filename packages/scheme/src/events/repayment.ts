import type { EventDefinition } from '../events.ts';

/** What is repaid of an indemnity, by plan, by transfer or by the landlord, and what comes before a court (R-PLAN-01 to -04, R-SUB-06). */
export const repaymentEvents = {
  RepaymentReceived: {
    from: 'claims',
    aggregate: 'Debt',
    payload: ['debtId', 'tenantSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  CardPaymentNotRecorded: {
    from: 'claims',
    aggregate: 'CardPayment',
    payload: ['cardPaymentId', 'debtId', 'tenantSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  CardPaymentGivenBack: {
    from: 'claims',
    aggregate: 'CardPayment',
    payload: ['cardPaymentId', 'debtId', 'tenantSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  DebtRepaid: {
    from: 'claims',
    aggregate: 'Debt',
    payload: ['debtId', 'claimId', 'contractId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { contract: ['note-ended-claim'], account: ['notify-members'] },
  },
  RepaymentPlanRequested: {
    from: 'claims',
    aggregate: 'RepaymentPlan',
    payload: ['planId', 'debtId', 'tenantSpaceId'],
    listeners: {},
  },
  RepaymentPlanAccepted: {
    from: 'claims',
    aggregate: 'RepaymentPlan',
    payload: ['planId', 'debtId', 'tenantSpaceId'],
    listeners: {},
  },
  RepaymentPlanDecided: {
    from: 'claims',
    aggregate: 'RepaymentPlan',
    payload: ['planId', 'debtId', 'tenantSpaceId'],
    listeners: { claims: ['tell-repayment-plan'], account: ['notify-members'] },
  },
  RepaymentPlanBreached: {
    from: 'claims',
    aggregate: 'RepaymentPlan',
    payload: ['planId', 'debtId', 'tenantSpaceId'],
    listeners: { claims: ['tell-repayment-plan'], account: ['notify-members'] },
  },
  LitigationStarted: {
    from: 'claims',
    aggregate: 'Debt',
    payload: ['debtId', 'claimId', 'landlordSpaceId', 'tenantSpaceId'],
    listeners: { account: ['notify-members'] },
  },
  // The money follows by a transfer, which is told when it has come.
  LateRentReported: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId'],
    listeners: {},
  },
  LitigationEnded: {
    from: 'claims',
    aggregate: 'UnpaidClaim',
    payload: ['claimId', 'contractId', 'landlordSpaceId'],
    listeners: { contract: ['note-ended-claim'], account: ['notify-members'] },
  },
} as const satisfies Record<string, EventDefinition>;
