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
import { type DecideClaim, decideClaim } from '../use-cases/decide-claim.ts';
import { claimById } from './children.ts';
import { ClaimDecisionEnum } from './enums.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('DecideClaimInput', { description: 'What is decided of a claim, and why.' })
class DecideClaimInput implements DecideClaim {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;

  @Field(() => ClaimDecisionEnum, {
    description:
      'Lift the lapse of a lapsed one, refuse one whose papers were checked, take up a refused one again, or end a litigation.',
  })
  decision!: DecideClaim['decision'];

  @Field(() => String, { description: 'The reason, which the landlord reads.' })
  reason!: string;
}

@ObjectType('ClaimDecided', { description: 'The claim is decided.' })
class ClaimDecided {
  claimId!: string;
}

@ObjectType('ClaimDecisionIncomplete', {
  implements: Refusal,
  description: 'The reason is missing, or somebody else must decide.',
})
class ClaimDecisionIncomplete extends Refusal {}

const DecideClaimResult = createUnionType({
  name: 'DecideClaimResult',
  description: 'The claim, or what the decision lacks.',
  types: () => [ClaimDecided, ClaimDecisionIncomplete] as const,
  resolveType: byKind,
});

/** The decided claim. */
@Resolver(() => ClaimDecided)
export class ClaimOfClaimDecided {
  @FieldResolver(() => UnpaidClaimType, { description: 'The claim.' })
  claim(@Root() { claimId }: ClaimDecided, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** S-OFF-02: a person relieves or refuses, never a machine (D-CLM-03). */
@Resolver()
export class DecideClaimMutation {
  @Mutation(() => DecideClaimResult, {
    description:
      'Lifts the lapse of a claim, refuses it, takes it up again after an appeal, or ends its litigation, with the reason.',
  })
  decideClaim(@Ctx() context: Context, @Arg('input', () => DecideClaimInput) input: DecideClaimInput) {
    return decideClaim(context, input);
  }
}
