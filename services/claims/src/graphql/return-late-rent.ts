import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
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
import { type ReturnLateRent, returnLateRent } from '../use-cases/return-late-rent.ts';
import { claimById } from './children.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('ReturnLateRentInput', { description: 'Rent received from the tenant after it was indemnified.' })
class ReturnLateRentInput implements ReturnLateRent {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The claim that was indemnified.' })
  claimId!: string;

  @Field(() => PlainDate, { description: 'Day it was received.' })
  receivedOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'What was received.' })
  receivedCents!: number;
}

@ObjectType('LateRentReturned', { description: 'What goes back and what stays the landlord’s; the transfer follows.' })
class LateRentReturned {
  claimId!: string;

  @Field(() => Cents, { description: 'To transfer to the guarantor.' })
  returnCents!: number;

  @Field(() => Cents, { description: 'What stays the landlord’s.' })
  keptCents!: number;
}

@ObjectType('LateRentRefused', {
  implements: Refusal,
  description: 'Nothing is to be returned, or something is to be corrected.',
})
class LateRentRefused extends Refusal {}

const ReturnLateRentResult = createUnionType({
  name: 'ReturnLateRentResult',
  description: 'What to return, or why nothing is.',
  types: () => [LateRentReturned, LateRentRefused] as const,
  resolveType: byKind,
});

/** The claim of a return. */
@Resolver(() => LateRentReturned)
export class ClaimOfLateRentReturned {
  @FieldResolver(() => UnpaidClaimType, { description: 'The claim.' })
  claim(@Root() { claimId }: LateRentReturned, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** S-CLM-04. */
@Resolver()
export class ReturnLateRentMutation {
  @Mutation(() => ReturnLateRentResult, {
    description: 'Says what rent came late; what was indemnified goes back (R-SUB-06).',
  })
  returnLateRent(@Ctx() context: Context, @Arg('input', () => ReturnLateRentInput) input: ReturnLateRentInput) {
    return returnLateRent(context, input);
  }
}
