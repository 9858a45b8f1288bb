import { Field, Int, ObjectType } from 'type-graphql';

/** S09: the answer does not say whether the address was known. */
@ObjectType('ActivationCodeSent', {
  description: 'An e-mail is on its way to this address, whether or not we knew it.',
})
export class ActivationCodeSent {
  @Field(() => String, { description: 'The address, as it is kept.' })
  email!: string;

  @Field(() => Int, { description: 'Seconds before another code may be asked for.' })
  resendAfterSeconds!: number;

  @Field(() => Int, { description: 'Minutes a code is valid.' })
  codeValidMinutes!: number;
}
