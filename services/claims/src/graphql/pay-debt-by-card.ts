import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Cents } from '@trousseau/service/scalars';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type PayDebtByCard, payDebtByCard } from '../use-cases/pay-debt-by-card.ts';

@InputType('PayDebtByCardInput', { description: 'What a tenant wants to pay by card.' })
class PayDebtByCardInput implements PayDebtByCard {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The debt.' })
  debtId!: string;

  @Field(() => Cents, { description: 'The sum, at most what is left.' })
  repaidCents!: number;
}

@ObjectType('CardPaymentOpened', { description: 'The payment is open on the processor’s page.' })
class CardPaymentOpened {
  @Field(() => ID, { description: 'The payment.' })
  cardPaymentId!: string;

  @Field(() => String, { description: 'Where the card is typed: a page of the processor’s, not of ours.' })
  address!: string;
}

@ObjectType('CardSumRefused', { implements: Refusal, description: 'The sum is too small, or above what is left.' })
class CardSumRefused extends Refusal {
  @Field(() => Cents, { description: 'What is left of the debt.' })
  outstandingCents!: number;
}

@ObjectType('CardPaymentUnderWay', { implements: Refusal, description: 'A payment of another sum is open already.' })
class CardPaymentUnderWay extends Refusal {
  @Field(() => Cents, { description: 'Its sum.' })
  repaidCents!: number;
}

@ObjectType('CardProcessorUnavailable', { implements: Refusal, description: 'The processor does not answer.' })
class CardProcessorUnavailable extends Refusal {}

const PayDebtByCardResult = createUnionType({
  name: 'PayDebtByCardResult',
  description: 'Where to pay, or why not.',
  types: () => [CardPaymentOpened, CardSumRefused, CardPaymentUnderWay, CardProcessorUnavailable] as const,
  resolveType: byKind,
});

/** S-TEN: repay by card. */
@Resolver()
export class PayDebtByCardMutation {
  @Mutation(() => PayDebtByCardResult, { description: 'Opens a repayment by card (R-PLAN-03).' })
  payDebtByCard(@Ctx() context: Context, @Arg('input', () => PayDebtByCardInput) input: PayDebtByCardInput) {
    return payDebtByCard(context, input);
  }
}
