import type { ListenerJob } from '@trousseau/scheme/events';
import type { Job } from '@trousseau/service/definition';
import { eraseSpace } from './jobs/erase-space.ts';
import { noteGuaranteedLease } from './jobs/note-guaranteed-lease.ts';
import { payReceipt } from './jobs/pay-receipt.ts';
import { reviewPayouts } from './jobs/review-payouts.ts';
import { tellArrearsConstituted } from './jobs/tell-arrears-constituted.ts';
import { tellClaimDecided } from './jobs/tell-claim-decided.ts';
import { tellContest } from './jobs/tell-contest.ts';
import { tellDamageDecided } from './jobs/tell-damage-decided.ts';
import { tellDamageDeclared } from './jobs/tell-damage-declared.ts';
import { tellDeadlineNear } from './jobs/tell-deadline-near.ts';
import { tellDebt } from './jobs/tell-debt.ts';
import { tellDocumentSentBack } from './jobs/tell-document-sent-back.ts';
import { tellMessage } from './jobs/tell-message.ts';
import { tellMonthlyUpdates } from './jobs/tell-monthly-updates.ts';
import { tellReceiptIssued } from './jobs/tell-receipt-issued.ts';
import { tellReceiptPaid } from './jobs/tell-receipt-paid.ts';
import { tellRepaymentPlan } from './jobs/tell-repayment-plan.ts';
import { tellUnpaidRentDeclared } from './jobs/tell-unpaid-rent-declared.ts';

/** What the claims service does when something happened, by the name the table of events gives it. */
export const jobs = {
  'note-guaranteed-lease': noteGuaranteedLease,
  'tell-arrears-constituted': tellArrearsConstituted,
  'tell-unpaid-rent-declared': tellUnpaidRentDeclared,
  'tell-claim-decided': tellClaimDecided,
  'tell-document-sent-back': tellDocumentSentBack,
  'tell-damage-declared': tellDamageDeclared,
  'tell-damage-decided': tellDamageDecided,
  'tell-monthly-updates': tellMonthlyUpdates,
  'tell-receipt-issued': tellReceiptIssued,
  'tell-contest': tellContest,
  'tell-deadline-near': tellDeadlineNear,
  'pay-receipt': payReceipt,
  'review-payouts': reviewPayouts,
  'tell-receipt-paid': tellReceiptPaid,
  'tell-debt': tellDebt,
  'tell-message': tellMessage,
  'tell-repayment-plan': tellRepaymentPlan,
  'erase-space': eraseSpace,
} satisfies Record<ListenerJob<'claims'>, Job>;
