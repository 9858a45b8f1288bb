import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
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
import { type ContestReceipt, contestReceipt } from '../use-cases/contest-receipt.ts';
import { receiptById } from './children.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';

@InputType('ContestReceiptInput', { description: 'The receipt the landlord does not accept, and why.' })
class ContestReceiptInput implements ContestReceipt {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The receipt.' })
  receiptId!: string;

  @Field(() => String, { description: 'What is wrong in it, which an officer reads.' })
  reason!: string;
}

@ObjectType('ReceiptContested', { description: 'The receipt waits for an officer’s answer.' })
class ReceiptContested {
  receiptId!: string;
}

@ObjectType('ContestIncomplete', { implements: Refusal, description: 'What is wrong is not said.' })
class ContestIncomplete extends Refusal {}

const ContestReceiptResult = createUnionType({
  name: 'ContestReceiptResult',
  description: 'The contested receipt, or what is missing.',
  types: () => [ReceiptContested, ContestIncomplete] as const,
  resolveType: byKind,
});

/** The contested receipt. */
@Resolver(() => ReceiptContested)
export class ReceiptOfReceiptContested {
  @FieldResolver(() => SubrogationReceiptType, { description: 'The contested receipt.' })
  receipt(@Root() { receiptId }: ReceiptContested, @Ctx() context: Context) {
    return receiptById(context, receiptId);
  }
}

/** S-CLM-02: a receipt is validated or contested. */
@Resolver()
export class ContestReceiptMutation {
  @Mutation(() => ContestReceiptResult, { description: 'Says what is wrong in a receipt instead of accepting it.' })
  contestReceipt(@Ctx() context: Context, @Arg('input', () => ContestReceiptInput) input: ContestReceiptInput) {
    return contestReceipt(context, input);
  }
}
