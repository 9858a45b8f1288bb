import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, ObjectType } from 'type-graphql';
import type { LateRentReturn } from '../entities/late-rent-return.ts';

/** Rent that came late and goes back; the entity itself is returned. */
@ObjectType('LateRentReturn', {
  description: 'Rent paid late to the landlord, and what of it goes back to the guarantor (R-SUB-06).',
})
export class LateRentReturnType
  implements Pick<LateRentReturn, 'id' | 'reference' | 'receivedOn' | 'receivedCents' | 'returnCents'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'What to write on the transfer.' })
  reference!: string;

  @Field(() => PlainDate, { description: 'Day it was received from the tenant.' })
  receivedOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'What was received.' })
  receivedCents!: number;

  @Field(() => Cents, { description: 'What goes back.' })
  returnCents!: number;

  @Field(() => PlainDate, { nullable: true, description: 'Day the bank reported it; null while it is awaited.' })
  returnedOn!: Temporal.PlainDate | null;
}
