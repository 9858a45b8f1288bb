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
import { type StartLitigation, startLitigation } from '../use-cases/start-litigation.ts';
import { claimById } from './children.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('StartLitigationInput', { description: 'The debt taken to court.' })
class StartLitigationInput implements StartLitigation {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The debt.' })
  debtId!: string;
}

@ObjectType('LitigationStarted', { description: 'The claim is before a court.' })
class LitigationStarted {
  claimId!: string;
}

@ObjectType('LitigationTooSoon', { implements: Refusal, description: 'The tenant still has another way.' })
class LitigationTooSoon extends Refusal {}

const StartLitigationResult = createUnionType({
  name: 'StartLitigationResult',
  description: 'The claim, or why it is too soon.',
  types: () => [LitigationStarted, LitigationTooSoon] as const,
  resolveType: byKind,
});

/** The claim before a court. */
@Resolver(() => LitigationStarted)
export class ClaimOfLitigationStarted {
  @FieldResolver(() => UnpaidClaimType, { description: 'The claim.' })
  claim(@Root() { claimId }: LitigationStarted, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** S-OFF: a person decides of a court. */
@Resolver()
export class StartLitigationMutation {
  @Mutation(() => StartLitigationResult, { description: 'Takes a debt to court; a person’s decision (R-PLAN-04).' })
  startLitigation(@Ctx() context: Context, @Arg('input', () => StartLitigationInput) input: StartLitigationInput) {
    return startLitigation(context, input);
  }
}
