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
import { CardPayment } from '../entities/card-payment.ts';
import { checkCardPayment } from '../use-cases/check-card-payment.ts';
import { CardPaymentType } from './card-payment.type.ts';

@InputType('CheckCardPaymentInput', { description: 'The payment one comes back from.' })
class CheckCardPaymentInput {
  @Field(() => ID, { description: 'The payment.' })
  cardPaymentId!: string;
}

@ObjectType('CardPaymentChecked', { description: 'The processor was asked; it may not have answered yet.' })
class CardPaymentChecked {
  cardPaymentId!: string;
}

const CheckCardPaymentResult = createUnionType({
  name: 'CheckCardPaymentResult',
  description: 'The payment, as it now stands.',
  types: () => [CardPaymentChecked] as const,
  resolveType: byKind,
});

/** The payment, read again. */
@Resolver(() => CardPaymentChecked)
export class CardPaymentOfCardPaymentChecked {
  @FieldResolver(() => CardPaymentType, { description: 'The payment.' })
  cardPayment(@Root() { cardPaymentId }: CardPaymentChecked, @Ctx() { em }: Context) {
    return em.findOneOrFail(CardPayment, { id: cardPaymentId });
  }
}

/** S-TEN: back from the processor’s page. */
@Resolver()
export class CheckCardPaymentMutation {
  @Mutation(() => CheckCardPaymentResult, { description: 'Asks the processor what became of a payment by card.' })
  checkCardPayment(
    @Ctx() context: Context,
    @Arg('input', () => CheckCardPaymentInput) { cardPaymentId }: CheckCardPaymentInput,
  ) {
    return checkCardPayment(context, cardPaymentId);
  }
}
