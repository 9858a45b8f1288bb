import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { undoPayoutAccountChange } from '../use-cases/undo-payout-account-change.ts';

@InputType('UndoPayoutAccountChangeInput', { description: 'The link an owner received.' })
class UndoPayoutAccountChangeInput {
  @Field(() => String, { description: 'What stands after # in the link.' })
  token!: string;
}

@ObjectType('PayoutAccountRestored', { description: 'The space is paid on its former account again.' })
class PayoutAccountRestored {
  @Field(() => Instant, { description: 'When.' })
  at!: Temporal.Instant;
}

@ObjectType('PayoutUndoRefused', { implements: Refusal, description: 'The link was used or is too old.' })
class PayoutUndoRefused extends Refusal {}

const UndoPayoutAccountChangeResult = createUnionType({
  name: 'UndoPayoutAccountChangeResult',
  description: 'The former account is back, or the refusal.',
  types: () => [PayoutAccountRestored, PayoutUndoRefused] as const,
  resolveType: byKind,
});

/** S59. */
@Resolver()
export class UndoPayoutAccountChangeMutation {
  @Mutation(() => UndoPayoutAccountChangeResult, { description: 'Takes a change of bank account back.' })
  undoPayoutAccountChange(
    @Ctx() context: Context,
    @Arg('input', () => UndoPayoutAccountChangeInput) input: UndoPayoutAccountChangeInput,
  ) {
    return undoPayoutAccountChange(context, input);
  }
}
