import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type StartVisaRequestInput as Facts, startVisaRequest } from '../use-cases/start-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('StartVisaRequestInput', { description: 'Opens a draft.' })
class StartVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;
}

@ObjectType('VisaRequestStarted', { description: 'The draft is open.' })
export class VisaRequestStarted {
  requestId!: string;
}

@ObjectType('AnotherRequestOpen', { implements: Refusal, description: 'The space already has an open request.' })
export class AnotherRequestOpen extends Refusal {
  requestId!: string;
}

const StartVisaRequestResult = createUnionType({
  name: 'StartVisaRequestResult',
  description: 'The draft, or the request already open.',
  types: () => [VisaRequestStarted, AnotherRequestOpen] as const,
  resolveType: byKind,
});

export const RequestOfStarted = withRequest(VisaRequestStarted);
export const RequestOfAnother = withRequest(AnotherRequestOpen);

/** S-TEN-02. */
@Resolver()
export class StartVisaRequestMutation {
  @Mutation(() => StartVisaRequestResult, { description: 'Opens a visa request.' })
  startVisaRequest(@Ctx() context: Context, @Arg('input', () => StartVisaRequestInput) input: StartVisaRequestInput) {
    return startVisaRequest(context, input);
  }
}
