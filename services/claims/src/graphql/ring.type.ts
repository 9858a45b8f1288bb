import { PageInfo } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { ReceiptStatusEnum, UnpaidClaimStatusEnum } from './enums.ts';

/** A space, by its key; this service adds the figures of its claims. */
@Directive('@key(fields: "id")')
@ObjectType('Space', { description: 'What the guarantee knows one party as.' })
export class SpaceRef {
  @Field(() => ID, { description: 'Id.' })
  id!: string;
}

/** What is unpaid and what was paid in a space of the ring. */
@ObjectType('SpaceClaims', { description: 'What is unpaid and what was paid in a space of the ring, in figures.' })
export class SpaceClaims {
  @Field(() => Int, { description: 'Claims that are not closed nor refused.' })
  openClaimCount!: number;

  @Field(() => Cents, { description: 'What is unpaid today in these claims.' })
  arrearsCents!: number;

  @Field(() => Cents, { description: 'Indemnities paid.' })
  paidCents!: number;

  @Field(() => Cents, { description: 'Indemnities validated and on their way, held ones included.' })
  expectedCents!: number;
}

/** A claim as one line of the overview; nothing more can be asked of it from another space (S20). */
@ObjectType('RingClaim', { description: 'A claim in one of the spaces of the ring, as a line of the overview.' })
export class RingClaim {
  @Field(() => ID, { description: 'Id of the claim.' })
  id!: string;

  @Field(() => ID, { description: 'The landlord’s space it is in.' })
  spaceId!: string;

  @Field(() => String, { description: 'Number people quote.' })
  number!: string;

  @Field(() => UnpaidClaimStatusEnum, { description: 'Where it stands.' })
  status!: UnpaidClaim['status'];

  @Field(() => [String], { description: 'The tenants.' })
  tenantNames!: string[];

  @Field(() => PlainDate, { description: 'First day arrears passed the threshold.' })
  constitutedOn!: Temporal.PlainDate;

  @Field(() => Cents, { description: 'What is unpaid today.' })
  arrearsCents!: number;
}

/** A page of claims of the ring. */
@ObjectType('RingClaimConnection', { description: 'A page of claims of the ring.' })
export class RingClaimConnection {
  @Field(() => [RingClaim], { description: 'The claims of this page.' })
  nodes!: RingClaim[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}

/** A receipt and its payment as one line of the overview. */
@ObjectType('RingReceipt', { description: 'A receipt and its payment in one of the spaces of the ring.' })
export class RingReceipt {
  @Field(() => ID, { description: 'Id of the receipt.' })
  id!: string;

  @Field(() => ID, { description: 'The landlord’s space it is in.' })
  spaceId!: string;

  @Field(() => ID, { nullable: true, description: 'The unpaid-rent claim it indemnifies; null for damage.' })
  claimId!: string | null;

  @Field(() => ID, { nullable: true, description: 'The damage claim it indemnifies; null for unpaid rent.' })
  damageClaimId!: string | null;

  @Field(() => String, { description: 'Number people quote.' })
  number!: string;

  @Field(() => ReceiptStatusEnum, { description: 'Where it stands.' })
  status!: SubrogationReceipt['status'];

  @Field(() => [String], { description: 'The tenants.' })
  tenantNames!: string[];

  @Field(() => Cents, { description: 'The indemnity.' })
  indemnityCents!: number;

  @Field(() => PlainDate, { nullable: true, description: 'Last day to pay it (R-SUB-03).' })
  payByOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'The payment waits until this day (S59).' })
  paymentHeldUntilOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the bank executed the transfer.' })
  paidOn!: Temporal.PlainDate | null;
}

/** A page of receipts of the ring. */
@ObjectType('RingReceiptConnection', { description: 'A page of receipts of the ring.' })
export class RingReceiptConnection {
  @Field(() => [RingReceipt], { description: 'The receipts of this page.' })
  nodes!: RingReceipt[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
