import { AnswerContestMutation, ReceiptOfContestAnswered } from './answer-contest.ts';
import { ContestReceiptMutation, ReceiptOfReceiptContested } from './contest-receipt.ts';
import { IssueReceiptMutation, PartsOfReceiptIssued } from './issue-receipt.ts';
import { ContestOfReceiptResolver, ReceiptContestResolver } from './receipt-contest.resolver.ts';
import { SubrogationReceiptResolver } from './subrogation-receipt.resolver.ts';
import { ReceiptOfReceiptValidated, ValidateReceiptMutation } from './validate-receipt.ts';

/** Receipts: read, issued, contested, answered and validated, each act with the resolver of what it answers. */
export const receiptResolvers = [
  ...[SubrogationReceiptResolver, ReceiptContestResolver, ContestOfReceiptResolver],
  ...[IssueReceiptMutation, PartsOfReceiptIssued],
  ...[ContestReceiptMutation, ReceiptOfReceiptContested],
  ...[AnswerContestMutation, ReceiptOfContestAnswered],
  ...[ValidateReceiptMutation, ReceiptOfReceiptValidated],
] as const;
