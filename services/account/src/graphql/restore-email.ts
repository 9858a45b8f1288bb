import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { restoreEmail } from '../use-cases/restore-email.ts';

@InputType('RestoreEmailInput', { description: 'The link received at the former address.' })
class RestoreEmailInput {
  @Field(() => String, { description: 'What stands after # in the link.' })
  token!: string;
}

@ObjectType('EmailRestored', {
  description: 'The former address is the login again; a link to choose a password is on its way to it.',
})
class EmailRestored {
  @Field(() => String, { description: 'The login.' })
  email!: string;
}

@ObjectType('EmailRestoreRefused', { implements: Refusal, description: 'The link was used or is too old.' })
class EmailRestoreRefused extends Refusal {}

const RestoreEmailResult = createUnionType({
  name: 'RestoreEmailResult',
  description: 'The former address is back, or the refusal.',
  types: () => [EmailRestored, EmailRestoreRefused] as const,
  resolveType: byKind,
});

/** S13. */
@Resolver()
export class RestoreEmailMutation {
  @Mutation(() => RestoreEmailResult, { description: 'Takes a change of address back.' })
  restoreEmail(@Ctx() context: Context, @Arg('input', () => RestoreEmailInput) input: RestoreEmailInput) {
    return restoreEmail(context, input);
  }
}
