import { Refusal } from '@trousseau/service/graphql-types';
import { Cents } from '@trousseau/service/scalars';
import { Field, ObjectType } from 'type-graphql';

/** R-CLM-01: not more than one month of arrears yet. */
@ObjectType('RentDefaultNotConstituted', {
  implements: Refusal,
  description: 'Arrears do not exceed one month yet (R-CLM-01).',
})
export class RentDefaultNotConstituted extends Refusal {
  @Field(() => Cents, { description: 'What is unpaid.' })
  arrearsCents!: number;

  @Field(() => Cents, { description: 'What must be exceeded.' })
  thresholdCents!: number;
}
