import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type OpenVisaRequestInput as Facts, openVisaRequest } from '../use-cases/open-visa-request.ts';
import { withRequest } from './with-request.ts';

@InputType('OpenVisaRequestInput', { description: 'Opens a file that is not one’s own.' })
class OpenVisaRequestInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => String, { description: 'Why; kept in the audit.' })
  reason!: string;
}

@ObjectType('VisaRequestOpened', { description: 'The file is open to you until the end of the day.' })
class VisaRequestOpened {
  requestId!: string;
}

@ObjectType('VisaOpeningReasonRequired', { implements: Refusal, description: 'Colleagues must be able to read why.' })
class VisaOpeningReasonRequired extends Refusal {}

const OpenVisaRequestResult = createUnionType({
  name: 'OpenVisaRequestResult',
  description: 'The file, or the reason is missing.',
  types: () => [VisaRequestOpened, VisaOpeningReasonRequired] as const,
  resolveType: byKind,
});

export const RequestOfOpened = withRequest(VisaRequestOpened);

/** Looking into a colleague’s file. */
@Resolver()
export class OpenVisaRequestMutation {
  @Mutation(() => OpenVisaRequestResult, { description: 'Opens for the day a file that is not one’s own (S34).' })
  openVisaRequest(@Ctx() context: Context, @Arg('input', () => OpenVisaRequestInput) input: OpenVisaRequestInput) {
    return openVisaRequest(context, input);
  }
}
