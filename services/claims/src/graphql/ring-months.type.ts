import { PageInfo } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { Term } from '../domain/terms.ts';
import type { AccountToUpdate } from '../use-cases/ring-accounts-to-update.ts';
import { RentMonthType } from './rent-month.type.ts';

/** An account of any space of the ring that waits for its update. */
@ObjectType('RingAccountToUpdate', {
  description: 'An account of one of the spaces of the ring that waits for its monthly update (R-CLM-13).',
})
export class RingAccountToUpdate implements AccountToUpdate {
  @Field(() => ID, { description: 'Id of the claim.' })
  claimId!: string;

  @Field(() => ID, { description: 'Id of the contract.' })
  contractId!: string;

  @Field(() => ID, { description: 'The landlord’s space it is in.' })
  spaceId!: string;

  @Field(() => String, { description: 'Number of the claim.' })
  number!: string;

  @Field(() => String, { description: 'Name of the landlord.' })
  landlordName!: string;

  @Field(() => [String], { description: 'The tenants.' })
  tenantNames!: string[];

  @Field(() => PlainDate, { description: 'Last day to update it (K-MONTH).' })
  updateByOn!: Temporal.PlainDate;

  @Field(() => Boolean, { description: 'The claim is suspended until the account is up to date.' })
  suspended!: boolean;

  @Directive('@listSize(assumedSize: 2)')
  @Field(() => [RentMonthType], {
    description: 'The months to tell, oldest first, each as it is if nothing has changed.',
  })
  months!: Term[];
}

/** A page of accounts to update. */
@ObjectType('RingAccountToUpdateConnection', { description: 'A page of accounts that wait for their monthly update.' })
export class RingAccountToUpdateConnection {
  @Field(() => [RingAccountToUpdate], { description: 'The accounts of this page.' })
  nodes!: RingAccountToUpdate[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
