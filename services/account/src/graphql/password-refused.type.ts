import { Refusal } from '@trousseau/service/graphql-types';
import { Field, ObjectType } from 'type-graphql';

/** R-ACC-03. */
@ObjectType('PasswordRefused', { implements: Refusal, description: 'The password may not be taken (R-ACC-03).' })
export class PasswordRefused extends Refusal {
  @Field(() => String, { description: 'PASSWORD_LENGTH, PASSWORD_COMPOSITION or PASSWORD_TOO_COMMON.' })
  code!: string;
}

/** R-ACC-02. */
@ObjectType('EmailRefused', { implements: Refusal, description: 'This cannot be an e-mail address.' })
export class EmailRefused extends Refusal {}
