import { PageInfo } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Debt } from '../entities/debt.ts';

/** What a tenant owes the guarantor; the entity itself is returned. */
@Directive('@key(fields: "id")')
@ObjectType('Debt', { description: 'What a tenant owes the guarantor, who paid in his place (R-SUB-04).' })
export class DebtType
  implements Pick<Debt, 'id' | 'totalCents' | 'outstandingCents' | 'sinceOn' | 'planRequestByOn' | 'reference'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Cents, { description: 'All that was paid in the tenant’s place.' })
  totalCents!: number;

  @Field(() => Cents, { description: 'What is left to repay.' })
  outstandingCents!: number;

  @Field(() => PlainDate, { description: 'Day of the first payment.' })
  sinceOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Last day to ask for a repayment plan (R-PLAN-01).' })
  planRequestByOn!: Temporal.PlainDate;

  @Field(() => String, { description: 'What to write on a transfer, so that it is found again (R-PLAN-03).' })
  reference!: string;
}

/** Where a tenant sends a repayment. */
@ObjectType('RepaymentAccount', { description: 'The guarantor’s account, where repayments are sent.' })
export class RepaymentAccount {
  @Field(() => String, { description: 'Its holder.' })
  holderName!: string;

  @Field(() => String, { description: 'Its IBAN, in groups of four.' })
  iban!: string;
}

/** One sum that came. */
@ObjectType('Repayment', { description: 'One sum a tenant repaid.' })
export class RepaymentType {
  @Field(() => ID, { description: 'Id of its movement in the ledger.' })
  id!: string;

  @Field(() => PlainDate, { description: 'Day it was recorded.' })
  receivedOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'The sum.' })
  repaidCents!: number;

  @Field(() => Boolean, { description: 'It came by card; by transfer otherwise.' })
  byCard!: boolean;
}

/** A page of debts. */
@ObjectType('DebtConnection', { description: 'A page of debts.' })
export class DebtConnection {
  @Field(() => [DebtType], { description: 'The debts of this page.' })
  nodes!: DebtType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
