import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { acceptMandate, endMandate, type MandateToPropose, proposeMandate } from '../use-cases/mandates.ts';
import { withOwnSpace } from './members.ts';
import { EmailRefused } from './password-refused.type.ts';

@InputType('ProposeMandateInput', { description: 'To whom one’s own space is to be entrusted, and when.' })
class ProposeMandateInput implements MandateToPropose {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'The login of the letting agent.' })
  agentEmail!: string;

  @Field(() => PlainDate, { description: 'First day, included.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'Last day, included; without one it runs until somebody ends it.',
  })
  endsOn?: Temporal.PlainDate | null;
}

@InputType('AcceptMandateInput', { description: 'A mandate proposed to oneself.' })
class AcceptMandateInput {
  @Field(() => ID, { description: 'Id of the mandate.' })
  mandateId!: string;
}

@InputType('EndMandateInput', { description: 'A mandate of one’s own space, from either side.' })
class EndMandateInput {
  @Field(() => ID, { description: 'Id of the mandate.' })
  mandateId!: string;
}

@ObjectType('MandateProposed', { description: 'The agent is asked; nothing opens before they accept.' })
class MandateProposed {}

@ObjectType('MandateAccepted', { description: 'The agency holds the mandate; it opens the space on its days.' })
class MandateAccepted {}

@ObjectType('MandateEnded', { description: 'The mandate opens nothing any more.' })
class MandateEnded {}

@ObjectType('MandateRefused', { implements: Refusal, description: 'The dates or the space do not suit a mandate.' })
class MandateRefused extends Refusal {}

const ProposeMandateResult = createUnionType({
  name: 'ProposeMandateResult',
  description: 'The agent is asked, or what to correct.',
  types: () => [MandateProposed, EmailRefused, MandateRefused] as const,
  resolveType: byKind,
});

const AcceptMandateResult = createUnionType({
  name: 'AcceptMandateResult',
  description: 'The agency holds the mandate, or why not.',
  types: () => [MandateAccepted, MandateRefused] as const,
  resolveType: byKind,
});

const EndMandateResult = createUnionType({
  name: 'EndMandateResult',
  description: 'The mandate is over.',
  types: () => [MandateEnded] as const,
  resolveType: byKind,
});

export const SpaceOfMandateProposed = withOwnSpace(MandateProposed);
export const SpaceOfMandateAccepted = withOwnSpace(MandateAccepted);
export const SpaceOfMandateEnded = withOwnSpace(MandateEnded);

/** Domain §1, letting agent. */
@Resolver()
export class MandateMutations {
  @Mutation(() => ProposeMandateResult, { description: 'Proposes a mandate on one’s own space.' })
  proposeMandate(@Ctx() context: Context, @Arg('input', () => ProposeMandateInput) input: ProposeMandateInput) {
    return proposeMandate(context, input);
  }

  @Mutation(() => AcceptMandateResult, { description: 'Takes a mandate proposed to oneself, for one’s agency.' })
  acceptMandate(@Ctx() context: Context, @Arg('input', () => AcceptMandateInput) input: AcceptMandateInput) {
    return acceptMandate(context, input);
  }

  @Mutation(() => EndMandateResult, { description: 'Ends or declines a mandate, from either side.' })
  endMandate(@Ctx() context: Context, @Arg('input', () => EndMandateInput) input: EndMandateInput) {
    return endMandate(context, input);
  }
}
