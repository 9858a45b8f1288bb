import { Refusal } from '@trousseau/service/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';

/** S16. */
@ObjectType('SecondFactorRequired', {
  implements: Refusal,
  description: 'The password is right; the code of the authenticator is asked too.',
})
export class SecondFactorRequired extends Refusal {}

/** S16. */
@ObjectType('SecondFactorRefused', {
  implements: Refusal,
  description: 'The code is not one of those taken now, or has served, or one has to wait.',
})
export class SecondFactorRefused extends Refusal {
  @Field(() => Int, {
    nullable: true,
    description: 'Seconds before the next try counts; null when one may try at once.',
  })
  retryAfterSeconds!: number | null;
}
