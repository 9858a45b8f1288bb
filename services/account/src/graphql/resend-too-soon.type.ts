import { Refusal } from '@trousseau/service/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';

/** S10. */
@ObjectType('ResendTooSoon', { implements: Refusal, description: 'A code or a link was asked for a moment ago (S10).' })
export class ResendTooSoon extends Refusal {
  @Field(() => Int, { description: 'Seconds to wait.' })
  retryAfterSeconds!: number;
}
