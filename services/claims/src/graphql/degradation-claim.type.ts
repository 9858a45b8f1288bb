import { PageInfo } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DegradationClaim } from '../entities/degradation-claim.ts';
import { DegradationClaimStatusEnum } from './enums.ts';

/** The damage of one exit; the entity itself is returned. */
@Directive('@key(fields: "id")')
@ObjectType('DegradationClaim', { description: 'The damage a tenant left, declared once the exit was (R-DEG-01).' })
export class DegradationClaimType
  implements
    Pick<DegradationClaim, 'id' | 'number' | 'status' | 'exitOn' | 'recoveredOn' | 'declaredOn' | 'declaredLate'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Number people quote.' })
  number!: string;

  @Field(() => DegradationClaimStatusEnum, { description: 'Where it stands.' })
  status!: DegradationClaim['status'];

  @Field(() => PlainDate, { description: 'Day the tenant left.' })
  exitOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Day the landlord had the dwelling back.' })
  recoveredOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Day it was declared.' })
  declaredOn!: Temporal.PlainDate;

  @Field(() => Boolean, { description: 'Declared after the last day: an officer decides (K-DEG).' })
  declaredLate!: boolean;

  @Field(() => PlainDate, { description: 'Last day for the papers (K-DEGDOC).' })
  documentsByOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'Deposit the tenant paid.' })
  depositCents!: number;

  @Field(() => Cents, { description: 'What of the deposit settled unpaid rent (D-DEG-03).' })
  depositUsedForRentCents!: number;

  @Field(() => Int, { description: 'Raised by each save; sent back with the next.' })
  version!: number;
}

/** A page of damage claims. */
@ObjectType('DegradationClaimConnection', { description: 'A page of damage claims.' })
export class DegradationClaimConnection {
  @Field(() => [DegradationClaimType], { description: 'The claims of this page.' })
  nodes!: DegradationClaimType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
