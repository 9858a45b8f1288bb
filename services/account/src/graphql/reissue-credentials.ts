import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { reissueCredentials } from '../use-cases/reissue-credentials.ts';
import { withPartnerAccount } from './with-partner-account.ts';

@InputType('ReissueCredentialsInput', { description: 'Whose credentials are sent anew.' })
class ReissueCredentialsInput {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The account.' })
  partnerAccountId!: string;

  @Field(() => String, {
    nullable: true,
    description: 'Why somebody else takes the place of a holder or administrator who has logged in; asked then.',
  })
  reason?: string | null;
}

@ObjectType('CredentialsReissued', { description: 'New credentials are on their way; those sent before open nothing.' })
class CredentialsReissued {}

const ReissueCredentialsResult = createUnionType({
  name: 'ReissueCredentialsResult',
  description: 'The account whose credentials leave anew.',
  types: () => [CredentialsReissued] as const,
  resolveType: byKind,
});

export const AccountOfReissued = withPartnerAccount(CredentialsReissued);

/** R-CAF-01. */
@Resolver()
export class ReissueCredentialsMutation {
  @Mutation(() => ReissueCredentialsResult, { description: 'Sends the credentials of an account anew.' })
  reissueCredentials(
    @Ctx() context: Context,
    @Arg('input', () => ReissueCredentialsInput) input: ReissueCredentialsInput,
  ) {
    return reissueCredentials(context, input);
  }
}
