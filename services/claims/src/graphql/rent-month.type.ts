import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ObjectType } from 'type-graphql';
import type { RentMonth } from '../entities/rent-month.ts';

/** One line of the tenant's account; the entity itself is returned. */
@ObjectType('RentMonth', { description: 'One line of the tenant’s account, as the landlord keeps it.' })
export class RentMonthType implements Pick<RentMonth, 'dueOn' | 'dueCents' | 'housingAidCents' | 'receivedCents'> {
  @Field(() => PlainDate, { description: 'Day the term falls due.' })
  dueOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'Rent and charges of the term.' })
  dueCents!: number;

  @Field(() => Cents, { description: 'Housing aid the landlord receives for it.' })
  housingAidCents!: number;

  @Field(() => Cents, { description: 'Received from the tenant.' })
  receivedCents!: number;

  @Field(() => PlainDate, { nullable: true, description: 'Day it was received.' })
  receivedOn!: Temporal.PlainDate | null;
}
