import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
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
import { type ValidateReceipt, validateReceipt } from '../use-cases/validate-receipt.ts';
import { receiptById } from './children.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';

@InputType('ValidateReceiptInput', { description: 'The receipt the landlord accepts.' })
class ValidateReceiptInput implements ValidateReceipt {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The receipt.' })
  receiptId!: string;
}

@ObjectType('ReceiptValidated', { description: 'The receipt is accepted and its payment triggered.' })
class ReceiptValidated {
  receiptId!: string;
}

const ValidateReceiptResult = createUnionType({
  name: 'ValidateReceiptResult',
  description: 'The accepted receipt.',
  types: () => [ReceiptValidated] as const,
  resolveType: byKind,
});

/** The accepted receipt. */
@Resolver(() => ReceiptValidated)
export class ReceiptOfReceiptValidated {
  @FieldResolver(() => SubrogationReceiptType, { description: 'The accepted receipt.' })
  receipt(@Root() { receiptId }: ReceiptValidated, @Ctx() context: Context) {
    return receiptById(context, receiptId);
  }
}

/** S-CLM-02. */
@Resolver()
export class ValidateReceiptMutation {
  @Mutation(() => ValidateReceiptResult, { description: 'Accepts a receipt; only then is it paid (R-SUB-02).' })
  validateReceipt(@Ctx() context: Context, @Arg('input', () => ValidateReceiptInput) input: ValidateReceiptInput) {
    return validateReceipt(context, input);
  }
}
