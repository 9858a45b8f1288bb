import { Refusal } from '@trousseau/service/graphql-types';
import { Field, Int, ObjectType } from 'type-graphql';

/** S13. */
@ObjectType('ReauthRequired', { implements: Refusal, description: 'The present password is asked, and was not given.' })
export class ReauthRequired extends Refusal {
  @Field(() => Int, {
    nullable: true,
    description: 'Seconds before the next try counts; null when one may try at once.',
  })
  retryAfterSeconds!: number | null;
}
