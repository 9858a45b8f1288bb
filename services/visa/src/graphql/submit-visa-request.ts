import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Told } from '@trousseau/service/told';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type SubmitVisaRequestInput as Facts, submitVisaRequest } from '../use-cases/submit-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('SubmitVisaRequestInput', { description: 'Sends a request to be examined.' })
class SubmitVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Boolean, { description: 'The applicant declares that everything is true.' })
  declaresTrue!: boolean;
}

@ObjectType('VisaRequestSubmitted', { description: 'The request is with the officers.' })
class VisaRequestSubmitted {
  requestId!: string;
}

@ObjectType('VisaRequestNotReady', { implements: Refusal, description: 'Something is missing.' })
export class VisaRequestNotReady extends Refusal {
  @Told()
  @Field(() => [String], { description: 'What is missing, one sentence each, in French or as the page asks.' })
  missing!: string[];
}

const SubmitVisaRequestResult = createUnionType({
  name: 'SubmitVisaRequestResult',
  description: 'Sent, or what is missing.',
  types: () => [VisaRequestSubmitted, VisaRequestNotReady] as const,
  resolveType: byKind,
});

export const RequestOfSubmitted = withRequest(VisaRequestSubmitted);

/** S-TEN-02, end. */
@Resolver()
export class SubmitVisaRequestMutation {
  @Mutation(() => SubmitVisaRequestResult, { description: 'Sends a request to be examined.' })
  submitVisaRequest(
    @Ctx() context: Context,
    @Arg('input', () => SubmitVisaRequestInput) input: SubmitVisaRequestInput,
  ) {
    return submitVisaRequest(context, input);
  }
}
