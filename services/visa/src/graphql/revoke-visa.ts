import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type RevokeVisaInput as Facts, revokeVisa } from '../use-cases/revoke-visa.ts';
import { withRequest } from './with-request.ts';

@InputType('RevokeVisaInput', { description: 'Takes back a visa.' })
class RevokeVisaInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The visa.' })
  visaId!: string;

  @Field(() => String, { description: 'What was false; sent to the tenant as it is written.' })
  reason!: string;
}

@ObjectType('VisaRevoked', { description: 'Nobody signs with it any longer; the tenant is told.' })
class VisaRevoked {
  requestId!: string;
}

@ObjectType('VisaRevocationReasonRequired', { implements: Refusal, description: 'The tenant must know why.' })
class VisaRevocationReasonRequired extends Refusal {}

const RevokeVisaResult = createUnionType({
  name: 'RevokeVisaResult',
  description: 'Revoked, or the reason is missing.',
  types: () => [VisaRevoked, VisaRevocationReasonRequired] as const,
  resolveType: byKind,
});

export const RequestOfRevoked = withRequest(VisaRevoked);

/** A visa that should not have been. */
@Resolver()
export class RevokeVisaMutation {
  @Mutation(() => RevokeVisaResult, { description: 'Takes back a visa obtained by a false declaration.' })
  revokeVisa(@Ctx() context: Context, @Arg('input', () => RevokeVisaInput) input: RevokeVisaInput) {
    return revokeVisa(context, input);
  }
}
