import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, Resolver } from 'type-graphql';
import { type RenewVisaInput as Facts, renewVisa } from '../use-cases/renew-visa.ts';
import { AnotherRequestOpen, VisaRequestStarted } from './start-visa-request.ts';

@InputType('RenewVisaInput', { description: 'Opens a draft with the answers behind a visa.' })
class RenewVisaInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The visa, valid or over.' })
  visaId!: string;
}

const RenewVisaResult = createUnionType({
  name: 'RenewVisaResult',
  description: 'The draft, or the request already open.',
  types: () => [VisaRequestStarted, AnotherRequestOpen] as const,
  resolveType: byKind,
});

/** R-VISA-10. */
@Resolver()
export class RenewVisaMutation {
  @Mutation(() => RenewVisaResult, { description: 'Asks for a visa again with the answers and lasting papers of one.' })
  renewVisa(@Ctx() context: Context, @Arg('input', () => RenewVisaInput) input: RenewVisaInput) {
    return renewVisa(context, input);
  }
}
