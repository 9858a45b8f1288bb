import { AcceptRepaymentPlanMutation, DebtOfRepaymentPlanAccepted } from './accept-repayment-plan.ts';
import { cardPaymentResolvers } from './card-payment-resolvers.ts';
import { DebtResolver } from './debt.resolver.ts';
import { DebtOfRepaymentPlanDecided, DecideRepaymentPlanMutation } from './decide-repayment-plan.ts';
import { RepaymentPlanResolver } from './repayment-plan.resolver.ts';
import { DebtOfRepaymentPlanRequested, RequestRepaymentPlanMutation } from './request-repayment-plan.ts';
import { ClaimOfLateRentReturned, ReturnLateRentMutation } from './return-late-rent.ts';
import { ClaimOfLitigationStarted, StartLitigationMutation } from './start-litigation.ts';

/** What is asked and told about money that comes back: the debt, its plan, late rent, and a court. */
export const repaymentResolvers = [
  DebtResolver,
  RepaymentPlanResolver,
  RequestRepaymentPlanMutation,
  DebtOfRepaymentPlanRequested,
  AcceptRepaymentPlanMutation,
  DebtOfRepaymentPlanAccepted,
  DecideRepaymentPlanMutation,
  DebtOfRepaymentPlanDecided,
  StartLitigationMutation,
  ClaimOfLitigationStarted,
  ReturnLateRentMutation,
  ClaimOfLateRentReturned,
  ...cardPaymentResolvers,
] as const;
