import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { completeVisaRequest, type CompleteVisaRequestInput as Facts } from '../use-cases/complete-visa-request.ts';
import { VisaRequestNotReady } from './submit-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('CompleteVisaRequestInput', { description: 'Sends back a request whose papers have come.' })
class CompleteVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@ObjectType('VisaRequestCompleted', { description: 'The request is with the officers again.' })
class VisaRequestCompleted {
  requestId!: string;
}

const CompleteVisaRequestResult = createUnionType({
  name: 'CompleteVisaRequestResult',
  description: 'Sent back, or what is missing.',
  types: () => [VisaRequestCompleted, VisaRequestNotReady] as const,
  resolveType: byKind,
});

export const RequestOfCompleted = withRequest(VisaRequestCompleted);

/** The tenant answers an officer who asked for papers. */
@Resolver()
export class CompleteVisaRequestMutation {
  @Mutation(() => CompleteVisaRequestResult, { description: 'Sends back a request whose papers have come.' })
  completeVisaRequest(
    @Ctx() context: Context,
    @Arg('input', () => CompleteVisaRequestInput) input: CompleteVisaRequestInput,
  ) {
    return completeVisaRequest(context, input);
  }
}
