import { Refusal } from '@trousseau/service/graphql-types';
import { Field, ObjectType } from 'type-graphql';
import type { LeaseDatesReason } from '../domain/lease-dates.ts';
import { LeaseDatesReasonEnum } from './enums.ts';

/** R-CON-05 says no. */
@ObjectType('LeaseDatesRefused', {
  implements: Refusal,
  description: 'The dates of contract, lease and visa do not fit (R-CON-05).',
})
export class LeaseDatesRefused extends Refusal {
  @Field(() => LeaseDatesReasonEnum, { description: 'Which date does not fit.' })
  reason!: LeaseDatesReason;
}
