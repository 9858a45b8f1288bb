import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type WithdrawVisaRequestInput as Facts, withdrawVisaRequest } from '../use-cases/withdraw-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('WithdrawVisaRequestInput', { description: 'Takes a request back.' })
class WithdrawVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@ObjectType('VisaRequestWithdrawn', { description: 'The request will not be examined.' })
class VisaRequestWithdrawn {
  requestId!: string;
}

const WithdrawVisaRequestResult = createUnionType({
  name: 'WithdrawVisaRequestResult',
  description: 'The request, taken back.',
  types: () => [VisaRequestWithdrawn] as const,
  resolveType: byKind,
});

export const RequestOfWithdrawn = withRequest(VisaRequestWithdrawn);

/** The tenant no longer asks. */
@Resolver()
export class WithdrawVisaRequestMutation {
  @Mutation(() => WithdrawVisaRequestResult, { description: 'Takes a request back before it is decided.' })
  withdrawVisaRequest(
    @Ctx() context: Context,
    @Arg('input', () => WithdrawVisaRequestInput) input: WithdrawVisaRequestInput,
  ) {
    return withdrawVisaRequest(context, input);
  }
}
