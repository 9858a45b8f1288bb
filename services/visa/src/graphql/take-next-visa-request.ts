import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { takeNextVisaRequest } from '../use-cases/take-next-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('TakeNextVisaRequestInput', { description: 'Asks for the next request to examine.' })
class TakeNextVisaRequestInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;
}

@ObjectType('VisaRequestTaken', { description: 'The request is yours to examine.' })
class VisaRequestTaken {
  requestId!: string;
}

@ObjectType('VisaQueueEmpty', { implements: Refusal, description: 'No request waits.' })
class VisaQueueEmpty extends Refusal {}

const TakeNextVisaRequestResult = createUnionType({
  name: 'TakeNextVisaRequestResult',
  description: 'The next request, or none.',
  types: () => [VisaRequestTaken, VisaQueueEmpty] as const,
  resolveType: byKind,
});

export const RequestOfTaken = withRequest(VisaRequestTaken);

/** The officer's queue. */
@Resolver()
export class TakeNextVisaRequestMutation {
  @Mutation(() => TakeNextVisaRequestResult, { description: 'Takes the request whose promise ends first.' })
  takeNextVisaRequest(
    @Ctx() context: Context,
    @Arg('input', () => TakeNextVisaRequestInput) input: TakeNextVisaRequestInput,
  ) {
    return takeNextVisaRequest(context, input);
  }
}
