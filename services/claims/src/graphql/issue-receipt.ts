import type { Context } from '@trousseau/service/definition';
import { byKind, ExplanationLine, Refusal } from '@trousseau/service/graphql-types';
import { Cents } from '@trousseau/service/scalars';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { type IssueReceipt, issueReceipt } from '../use-cases/issue-receipt.ts';
import { claimById, receiptById } from './children.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('IssueReceiptInput', { description: 'The claim to indemnify.' })
class IssueReceiptInput implements IssueReceipt {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
}

@ObjectType('ReceiptIssued', { description: 'The receipt waits for the landlord.' })
class ReceiptIssued {
  receiptId!: string;
  claimId!: string;
}

/** Nothing is payable, for unpaid rent or damage. */
@ObjectType('NothingPayable', { implements: Refusal, description: 'Nothing is payable today.' })
export class NothingPayable extends Refusal {
  @Field(() => [ExplanationLine], { description: 'The rules and their figures.' })
  lines!: ExplanationLine[];
}

/** A second person is needed, for unpaid rent or damage. */
@ObjectType('AnotherOfficerRequired', {
  implements: Refusal,
  description: 'Above this sum whoever checked the papers does not issue the receipt (S32).',
})
export class AnotherOfficerRequired extends Refusal {
  @Field(() => Cents, { description: 'What would be paid.' })
  payableCents!: number;

  @Field(() => Cents, { description: 'The sum above which a second person is needed.' })
  thresholdCents!: number;
}

const IssueReceiptResult = createUnionType({
  name: 'IssueReceiptResult',
  description: 'The receipt, or why nothing is payable.',
  types: () => [ReceiptIssued, NothingPayable, AnotherOfficerRequired] as const,
  resolveType: byKind,
});

/** The receipt and its claim. */
@Resolver(() => ReceiptIssued)
export class PartsOfReceiptIssued {
  @FieldResolver(() => SubrogationReceiptType, { description: 'The receipt.' })
  receipt(@Root() { receiptId }: ReceiptIssued, @Ctx() context: Context) {
    return receiptById(context, receiptId);
  }

  @FieldResolver(() => UnpaidClaimType, { description: 'Its claim.' })
  claim(@Root() { claimId }: ReceiptIssued, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** S-OFF-03. */
@Resolver()
export class IssueReceiptMutation {
  @Mutation(() => IssueReceiptResult, { description: 'Makes the receipt of what is payable today (R-SUB-01).' })
  issueReceipt(@Ctx() context: Context, @Arg('input', () => IssueReceiptInput) input: IssueReceiptInput) {
    return issueReceipt(context, input);
  }
}
