import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type RedoVisaRequestInput as Facts, redoVisaRequest } from '../use-cases/redo-visa-request.ts';
import { AnotherRequestOpen, VisaRequestStarted } from './start-visa-request.ts';

@InputType('RedoVisaRequestInput', { description: 'Opens a draft with the answers of a request that has ended.' })
class RedoVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request, refused or taken back.' })
  requestId!: string;
}

const RedoVisaRequestResult = createUnionType({
  name: 'RedoVisaRequestResult',
  description: 'The draft, or the request already open.',
  types: () => [VisaRequestStarted, AnotherRequestOpen] as const,
  resolveType: byKind,
});

/** R-VISA-10. */
@Resolver()
export class RedoVisaRequestMutation {
  @Mutation(() => RedoVisaRequestResult, {
    description: 'Asks again after a refusal, with the answers and the papers that still say the same.',
  })
  redoVisaRequest(@Ctx() context: Context, @Arg('input', () => RedoVisaRequestInput) input: RedoVisaRequestInput) {
    return redoVisaRequest(context, input);
  }
}
