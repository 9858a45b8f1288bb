import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, Int, ObjectType } from 'type-graphql';

/** S16. */
@ObjectType('SecondFactor', { description: 'An authenticator whose code is asked at every sign-in.' })
export class SecondFactorType {
  @Field(() => Instant, { description: 'When it was switched on.' })
  confirmedAt!: Temporal.Instant;

  @Field(() => Int, { description: 'Recovery codes that have not served yet.' })
  recoveryCodesLeft!: number;
}
