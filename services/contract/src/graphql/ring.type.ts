import { PageInfo } from '@trousseau/service/graphql-types';
import { Cents, Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { SuretyContract } from '../entities/surety-contract.ts';
import { ContractStatusEnum } from './enums.ts';

/** A contract as one line of the overview. It is no `SuretyContract`: nothing more can be asked of it from another space (S20). */
@ObjectType('RingContract', { description: 'A contract in one of the spaces of the ring, as a line of the overview.' })
export class RingContract {
  @Field(() => ID, { description: 'Id of the contract.' })
  id!: string;

  @Field(() => ID, { description: 'The landlord’s space it is in.' })
  spaceId!: string;

  @Field(() => String, { description: 'Number people quote.' })
  number!: string;

  @Field(() => ContractStatusEnum, { description: 'Where it stands.' })
  status!: SuretyContract['status'];

  @Field(() => [String], { description: 'The tenants.' })
  tenantNames!: string[];

  @Field(() => String, { description: 'Street and town of the dwelling.' })
  dwellingLine!: string;

  @Field(() => Cents, { description: 'Monthly rent and charges.' })
  monthlyCents!: number;

  @Field(() => Instant, { description: 'When it was generated.' })
  generatedAt!: Temporal.Instant;

  @Field(() => Boolean, { description: 'Whether an unpaid-rent claim is open on it.' })
  hasOpenClaim!: boolean;
}

/** A page of contracts of the ring. */
@ObjectType('RingContractConnection', { description: 'A page of contracts of the ring.' })
export class RingContractConnection {
  @Field(() => [RingContract], { description: 'Contracts of this page.' })
  nodes!: RingContract[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** What a space of the ring guarantees, in two figures. */
@ObjectType('SpaceGuarantees', { description: 'What a space of the ring guarantees, in figures.' })
export class SpaceGuarantees {
  @Field(() => Int, { description: 'Contracts that live: generated, validated or in force.' })
  liveContractCount!: number;

  @Field(() => Cents, { description: 'Monthly rent and charges of the validated ones.' })
  guaranteedRentCents!: number;
}
