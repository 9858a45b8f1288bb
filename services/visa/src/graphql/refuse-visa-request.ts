import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type RefuseVisaRequestInput as Facts, refuseVisaRequest } from '../use-cases/refuse-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('RefuseVisaRequestInput', { description: 'Refuses a request, with reasons.' })
class RefuseVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => [String], { description: 'Reasons, sent to the tenant as they are.' })
  reasons!: string[];
}

@ObjectType('VisaRefused', { description: 'The request is refused.' })
class VisaRefused {
  requestId!: string;
}

@ObjectType('ReasonRequired', { implements: Refusal, description: 'A refusal gives its reasons (R-VISA-04).' })
class ReasonRequired extends Refusal {}

const RefuseVisaRequestResult = createUnionType({
  name: 'RefuseVisaRequestResult',
  description: 'Refused, or the reasons are missing.',
  types: () => [VisaRefused, ReasonRequired] as const,
  resolveType: byKind,
});

export const RequestOfRefused = withRequest(VisaRefused);

/** The officer's decision. */
@Resolver()
export class RefuseVisaRequestMutation {
  @Mutation(() => RefuseVisaRequestResult, { description: 'Refuses a request and says why.' })
  refuseVisaRequest(
    @Ctx() context: Context,
    @Arg('input', () => RefuseVisaRequestInput) input: RefuseVisaRequestInput,
  ) {
    return refuseVisaRequest(context, input);
  }
}
