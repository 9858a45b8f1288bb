import { Field, InputType } from 'type-graphql';
import type { PartnerCredentials } from '../use-cases/prove-partner-access.ts';

/** What every step of a partner access is proved with; each input adds its own. */
@InputType()
export abstract class PartnerCredentialsInput implements PartnerCredentials {
  @Field(() => String, { description: 'Identifier, user number or, after the first login, e-mail address.' })
  login!: string;

  @Field(() => String, { description: 'The secret received, or one’s own password.' })
  secret!: string;
}

/** The same where a session may open. */
@InputType()
export abstract class SigningInInput extends PartnerCredentialsInput {
  @Field(() => String, {
    nullable: true,
    description: 'What the browser says of itself, to name the device in the list of sessions.',
  })
  userAgent?: string | null;
}
