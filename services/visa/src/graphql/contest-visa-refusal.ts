import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { contestVisaRefusal, type ContestVisaRefusalInput as Facts } from '../use-cases/contest-visa-refusal.ts';
import { AnotherRequestOpen } from './start-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('ContestVisaRefusalInput', { description: 'What one finds wrong in a refusal.' })
class ContestVisaRefusalInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request that was refused.' })
  requestId!: string;

  @Field(() => String, { description: 'What is contested, in one’s own words.' })
  words!: string;
}

@ObjectType('VisaRefusalContested', { description: 'The request is with the officers again.' })
class VisaRefusalContested {
  requestId!: string;
}

@ObjectType('VisaContestRefused', {
  implements: Refusal,
  description: 'The refusal can’t be contested any more, or the words say too little or too much.',
})
class VisaContestRefused extends Refusal {}

const ContestVisaRefusalResult = createUnionType({
  name: 'ContestVisaRefusalResult',
  description: 'Contested, why not, or the request already open.',
  types: () => [VisaRefusalContested, VisaContestRefused, AnotherRequestOpen] as const,
  resolveType: byKind,
});

export const RequestOfContested = withRequest(VisaRefusalContested);

/** N-REFUSAL with appeal (decision 0045). */
@Resolver()
export class ContestVisaRefusalMutation {
  @Mutation(() => ContestVisaRefusalResult, {
    description: 'Contests a refusal, once: somebody else examines the request again.',
  })
  contestVisaRefusal(
    @Ctx() context: Context,
    @Arg('input', () => ContestVisaRefusalInput) input: ContestVisaRefusalInput,
  ) {
    return contestVisaRefusal(context, input);
  }
}
