import { registerEnumType } from 'type-graphql';
import { CONVERSATION_SIDES, CONVERSATION_TURNS } from '../domain/conversation.ts';
import { BANK_LINE_OUTCOMES } from '../entities/bank-statement.ts';
import { CLAIM_DECISIONS } from '../entities/claim-decision.ts';
import { CLAIM_DOCUMENT_KINDS } from '../entities/claim-document.ts';
import { PAYMENT_STATUSES } from '../entities/payment.ts';
import { REPAYMENT_PLAN_STATUSES } from '../entities/repayment-plan.ts';
import { RECEIPT_STATUSES } from '../entities/subrogation-receipt.ts';
import { UNPAID_CLAIM_STATUSES } from '../entities/unpaid-claim.ts';

const asEnum = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const UnpaidClaimStatusEnum = asEnum(UNPAID_CLAIM_STATUSES);
registerEnumType(UnpaidClaimStatusEnum, {
  name: 'UnpaidClaimStatus',
  description: 'Where an unpaid-rent claim stands.',
});

export const ClaimDecisionEnum = asEnum(CLAIM_DECISIONS);
registerEnumType(ClaimDecisionEnum, {
  name: 'ClaimDecisionKind',
  description: 'What an officer may decide of a claim beside its receipts.',
});

export const ReceiptStatusEnum = asEnum(RECEIPT_STATUSES);
registerEnumType(ReceiptStatusEnum, { name: 'ReceiptStatus', description: 'Where a subrogation receipt stands.' });

export const ClaimDocumentKindEnum = asEnum(CLAIM_DOCUMENT_KINDS);
registerEnumType(ClaimDocumentKindEnum, { name: 'ClaimDocumentKind', description: 'What a paper of a claim proves.' });

export const ConversationSideEnum = asEnum(CONVERSATION_SIDES);
registerEnumType(ConversationSideEnum, { name: 'ConversationSide', description: 'Who writes with the guarantor.' });

export const ConversationTurnEnum = asEnum(CONVERSATION_TURNS);
registerEnumType(ConversationTurnEnum, {
  name: 'ConversationTurn',
  description: 'Whose turn it is in a conversation; nobody’s when the last message calls for no answer.',
});

export const PaymentStatusEnum = asEnum(PAYMENT_STATUSES);
registerEnumType(PaymentStatusEnum, { name: 'PaymentStatus', description: 'Where a transfer to a landlord stands.' });

export const BankLineOutcomeEnum = asEnum(BANK_LINE_OUTCOMES);
registerEnumType(BankLineOutcomeEnum, {
  name: 'BankLineOutcome',
  description: 'What a bank movement was found to be.',
});

export const RepaymentPlanStatusEnum = asEnum(REPAYMENT_PLAN_STATUSES);
registerEnumType(RepaymentPlanStatusEnum, { name: 'RepaymentPlanStatus', description: 'Where a plan stands.' });

export const InstalmentStateEnum = asEnum(['PAID', 'DUE', 'MISSED', 'TO_COME']);
registerEnumType(InstalmentStateEnum, { name: 'InstalmentState', description: 'Where an instalment stands today.' });

export const PaymentChannelEnum = asEnum(['BANK', 'FILE']);
registerEnumType(PaymentChannelEnum, { name: 'PaymentChannel', description: 'How transfers leave.' });
