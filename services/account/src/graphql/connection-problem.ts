import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { requestIdentifierReminder } from '../use-cases/request-identifier-reminder.ts';
import { requestNewCredentials } from '../use-cases/request-new-credentials.ts';
import { EmailRefused } from './password-refused.type.ts';
import { ResendTooSoon } from './resend-too-soon.type.ts';

@InputType('RequestNewCredentialsInput', { description: 'Who never logged in and lost what was sent.' })
class RequestNewCredentialsInput {
  @Field(() => String, { description: 'The user number on every message of the organisation (R-CAF-05).' })
  userNumber!: string;
}

@ObjectType('NewCredentialsRequested', {
  description: 'New credentials leave if this number waits for its first login; the answer does not say (S09).',
})
class NewCredentialsRequested {
  @Field(() => String, { description: 'The number, as it is kept.' })
  userNumber!: string;
}

@ObjectType('UserNumberRefused', { implements: Refusal, description: 'This is not a user number.' })
class UserNumberRefused extends Refusal {}

const RequestNewCredentialsResult = createUnionType({
  name: 'RequestNewCredentialsResult',
  description: 'What will happen, or what to correct.',
  types: () => [NewCredentialsRequested, UserNumberRefused, ResendTooSoon] as const,
  resolveType: byKind,
});

@InputType('RequestIdentifierReminderInput', { description: 'Who does not know their identifier.' })
class RequestIdentifierReminderInput {
  @Field(() => String, { description: 'The address of the account.' })
  email!: string;
}

@ObjectType('IdentifierReminderSent', {
  description: 'The identifier is on its way if an account has this address; the answer does not say (S09).',
})
class IdentifierReminderSent {
  @Field(() => String, { description: 'The address, as it is kept.' })
  email!: string;
}

const RequestIdentifierReminderResult = createUnionType({
  name: 'RequestIdentifierReminderResult',
  description: 'The identifier is on its way, or what to correct.',
  types: () => [IdentifierReminderSent, EmailRefused, ResendTooSoon] as const,
  resolveType: byKind,
});

/** S-CAF-03. */
@Resolver()
export class ConnectionProblemMutations {
  @Mutation(() => RequestNewCredentialsResult, { description: 'Asks for credentials anew, before the first login.' })
  requestNewCredentials(
    @Ctx() context: Context,
    @Arg('input', () => RequestNewCredentialsInput) input: RequestNewCredentialsInput,
  ) {
    return requestNewCredentials(context, input);
  }

  @Mutation(() => RequestIdentifierReminderResult, {
    description: 'Sends the identifier of an account to its address.',
  })
  requestIdentifierReminder(
    @Ctx() context: Context,
    @Arg('input', () => RequestIdentifierReminderInput) input: RequestIdentifierReminderInput,
  ) {
    return requestIdentifierReminder(context, input);
  }
}
