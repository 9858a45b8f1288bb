import { registerEnumType } from 'type-graphql';
import { CONVERSATION_SIDES, CONVERSATION_TURNS } from '../domain/conversation.ts';
import { AID_RECIPIENTS } from '../domain/terms.ts';
import { BANK_LINE_OUTCOMES } from '../entities/bank-statement.ts';
import { CARD_PAYMENT_STATUSES } from '../entities/card-payment.ts';
import { CLAIM_DECISIONS } from '../entities/claim-decision.ts';
import { CLAIM_DOCUMENT_KINDS, PAPER_VERDICTS } from '../entities/claim-document.ts';
import { DAMAGE_DECISIONS } from '../entities/damage-decision.ts';
import { DAMAGE_PAPER_KINDS } from '../entities/damage-document.ts';
import { DAMAGE_CATEGORY_NAMES, REPAIR_PROOFS } from '../entities/damage-item.ts';
import { DEGRADATION_CLAIM_STATUSES } from '../entities/degradation-claim.ts';
import { PAYMENT_STATUSES } from '../entities/payment.ts';
import { CONTEST_ANSWERS } from '../entities/receipt-contest.ts';
import { REPAYMENT_PLAN_STATUSES } from '../entities/repayment-plan.ts';
import { RECEIPT_STATUSES } from '../entities/subrogation-receipt.ts';
import { UNPAID_CLAIM_STATUSES } from '../entities/unpaid-claim.ts';

const asEnum = <const Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as { [N in Name]: N };

export const AidRecipientEnum = asEnum(AID_RECIPIENTS);
registerEnumType(AidRecipientEnum, {
  name: 'HousingAidRecipient',
  description: 'Who receives the housing aid of a month; nobody when there is none.',
});

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

export const ContestAnswerEnum = asEnum(CONTEST_ANSWERS);
registerEnumType(ContestAnswerEnum, {
  name: 'ContestAnswer',
  description: 'What an officer answers to a contested receipt.',
});

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

export const BankLineDecisionEnum = asEnum(['ATTACH', 'CARD_PAYOUT', 'SEND_BACK']);
registerEnumType(BankLineDecisionEnum, {
  name: 'BankLineDecision',
  description: 'What an officer decides of a bank movement no reference explains.',
});

export const BankLineMatchEnum = asEnum(['INSTALMENT', 'WHOLE_DEBT', 'LATE_RENT']);
registerEnumType(BankLineMatchEnum, {
  name: 'BankLineMatch',
  description: 'What of ours has the sum of a bank movement.',
});

export const RepaymentPlanStatusEnum = asEnum(REPAYMENT_PLAN_STATUSES);
registerEnumType(RepaymentPlanStatusEnum, { name: 'RepaymentPlanStatus', description: 'Where a plan stands.' });

export const InstalmentStateEnum = asEnum(['PAID', 'DUE', 'MISSED', 'TO_COME']);
registerEnumType(InstalmentStateEnum, { name: 'InstalmentState', description: 'Where an instalment stands today.' });

export const CardPaymentStatusEnum = asEnum(CARD_PAYMENT_STATUSES);
registerEnumType(CardPaymentStatusEnum, { name: 'CardPaymentStatus', description: 'Where a payment by card stands.' });

export const PaymentChannelEnum = asEnum(['BANK', 'FILE']);
registerEnumType(PaymentChannelEnum, { name: 'PaymentChannel', description: 'How transfers leave.' });

export const DegradationClaimStatusEnum = asEnum(DEGRADATION_CLAIM_STATUSES);
registerEnumType(DegradationClaimStatusEnum, {
  name: 'DegradationClaimStatus',
  description: 'Where a damage claim stands.',
});

export const DamageCategoryEnum = asEnum(DAMAGE_CATEGORY_NAMES);
registerEnumType(DamageCategoryEnum, {
  name: 'DamageCategory',
  description:
    'What a repair is about: the first are covered, the others are not, furniture in a seasonal let alone (R-DEG-06).',
});

export const RepairProofEnum = asEnum(REPAIR_PROOFS);
registerEnumType(RepairProofEnum, {
  name: 'RepairProof',
  description: 'What a repair is known from: only an invoice is paid (R-DEG-07).',
});

export const DamageDocumentKindEnum = asEnum(DAMAGE_PAPER_KINDS);
registerEnumType(DamageDocumentKindEnum, {
  name: 'DamageDocumentKind',
  description: 'What a paper of a damage file shows.',
});

export const PaperVerdictEnum = asEnum(PAPER_VERDICTS);
registerEnumType(PaperVerdictEnum, { name: 'PaperVerdict', description: 'What an officer thinks of one paper.' });

export const DamageDecisionEnum = asEnum(DAMAGE_DECISIONS);
registerEnumType(DamageDecisionEnum, {
  name: 'DamageDecisionKind',
  description: 'What an officer may answer to a damage file beside its receipt.',
});
