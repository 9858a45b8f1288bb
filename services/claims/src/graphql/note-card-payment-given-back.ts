import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type NoteCardPaymentGivenBack, noteCardPaymentGivenBack } from '../use-cases/note-card-payment-given-back.ts';

@InputType('NoteCardPaymentGivenBackInput', { description: 'Money that went back to a card.' })
class NoteCardPaymentGivenBackInput implements NoteCardPaymentGivenBack {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The payment.' })
  cardPaymentId!: string;

  @Field(() => String, { description: 'The processor’s reference of the refund.' })
  refundReference!: string;
}

@ObjectType('CardPaymentNotedGivenBack', { description: 'It is noted, and the tenant is told.' })
class CardPaymentNotedGivenBack {
  @Field(() => ID, { description: 'The payment.' })
  cardPaymentId!: string;
}

@ObjectType('RefundReferenceMissing', { implements: Refusal, description: 'Its reference is missing.' })
class RefundReferenceMissing extends Refusal {}

const NoteCardPaymentGivenBackResult = createUnionType({
  name: 'NoteCardPaymentGivenBackResult',
  description: 'The payment, or what is missing.',
  types: () => [CardPaymentNotedGivenBack, RefundReferenceMissing] as const,
  resolveType: byKind,
});

/** S-OFF-05: payments by card that came too late to be recorded. */
@Resolver()
export class NoteCardPaymentGivenBackMutation {
  @Mutation(() => NoteCardPaymentGivenBackResult, {
    description: 'Notes that what a card paid beyond what was left went back.',
  })
  noteCardPaymentGivenBack(
    @Ctx() context: Context,
    @Arg('input', () => NoteCardPaymentGivenBackInput) input: NoteCardPaymentGivenBackInput,
  ) {
    return noteCardPaymentGivenBack(context, input);
  }
}
