import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { assignVisaRequest, type AssignVisaRequestInput as Facts } from '../use-cases/assign-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('AssignVisaRequestInput', { description: 'Who examines a request from now on.' })
class AssignVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => ID, {
    nullable: true,
    defaultValue: null,
    description: 'Oneself or a colleague; null: back to the queue.',
  })
  officerId!: string | null;

  @Field(() => String, {
    nullable: true,
    defaultValue: null,
    description: 'Why, when a colleague had taken it; kept in the audit.',
  })
  reason!: string | null;
}

@ObjectType('VisaRequestAssigned', { description: 'Who examines it is noted.' })
class VisaRequestAssigned {
  requestId!: string;
}

@ObjectType('VisaAssignmentRefused', {
  implements: Refusal,
  description: 'It stays where it was; the message says why.',
})
class VisaAssignmentRefused extends Refusal {}

const AssignVisaRequestResult = createUnionType({
  name: 'AssignVisaRequestResult',
  description: 'Noted, or why it stays where it was.',
  types: () => [VisaRequestAssigned, VisaAssignmentRefused] as const,
  resolveType: byKind,
});

export const RequestOfAssigned = withRequest(VisaRequestAssigned);

/** Who examines what. */
@Resolver()
export class AssignVisaRequestMutation {
  @Mutation(() => AssignVisaRequestResult, { description: 'Gives a request to an officer, or back to the queue.' })
  assignVisaRequest(
    @Ctx() context: Context,
    @Arg('input', () => AssignVisaRequestInput) input: AssignVisaRequestInput,
  ) {
    return assignVisaRequest(context, input);
  }
}
