import type { Context } from '@trousseau/service/definition';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Ctx, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import type { AidRecipient } from '../domain/terms.ts';
import { balanceAfter } from '../domain/terms.ts';
import type { RentMonth } from '../entities/rent-month.ts';
import { pick } from '../use-cases/read-account.ts';
import { monthsOf } from './children.ts';
import { AidRecipientEnum } from './enums.ts';

/** One line of the tenant's account; the entity itself is returned. */
@ObjectType('RentMonth', { description: 'One line of the tenant’s account, as the landlord keeps it.' })
export class RentMonthType
  implements Pick<RentMonth, 'dueOn' | 'dueCents' | 'housingAidCents' | 'housingAidPaidTo' | 'receivedCents'>
{
  @Field(() => PlainDate, { description: 'Day the term falls due.' })
  dueOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'Rent and charges of the term.' })
  dueCents!: number;

  @Field(() => Cents, { description: 'Housing aid of the month, whoever receives it.' })
  housingAidCents!: number;

  @Field(() => AidRecipientEnum, {
    description: 'Who receives this aid: what the landlord receives is taken off the rent.',
  })
  housingAidPaidTo!: AidRecipient;

  @Field(() => Cents, { description: 'Received from the tenant.' })
  receivedCents!: number;

  @Field(() => PlainDate, { nullable: true, description: 'Day it was received.' })
  receivedOn!: Temporal.PlainDate | null;
}

/** What a line says together with those before it. */
@Resolver(() => RentMonthType)
export class RentMonthResolver {
  @FieldResolver(() => Cents, {
    nullable: true,
    description: 'Running balance of the account after this line; null for a month that is not noted yet.',
  })
  async balanceCents(@Root() month: RentMonthType | RentMonth, @Ctx() context: Context) {
    if (!('contractId' in month)) return null;
    const months = await monthsOf(context, month.contractId);
    return balanceAfter(months.map(pick), month.dueOn);
  }
}
