import { PageInfo } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { UnpaidClaimStatusEnum } from './enums.ts';

/** One default of one tenant; the entity itself is returned. */
@Directive('@key(fields: "id")')
@ObjectType('UnpaidClaim', {
  description: 'One default of one tenant, from the day it is constituted to the day the debt is repaid.',
})
export class UnpaidClaimType
  implements
    Pick<UnpaidClaim, 'id' | 'number' | 'status' | 'firstDefaultOn' | 'constitutedOn' | 'declaredLate' | 'noticeLate'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Number people quote.' })
  number!: string;

  @Field(() => UnpaidClaimStatusEnum, { description: 'Where it stands.' })
  status!: UnpaidClaim['status'];

  @Field(() => PlainDate, { description: 'Day after the due date of the first sum unpaid.' })
  firstDefaultOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'First day arrears passed the threshold.' })
  constitutedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, description: 'Day the formal notice was posted.' })
  noticePostedOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day it was declared.' })
  declaredOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, {
    nullable: true,
    description: 'Day by which an officer has promised an answer; null while it is not their turn (K-RECEIPT).',
  })
  answerByOn!: Temporal.PlainDate | null;

  @Field(() => Boolean, {
    description: 'Declared after the last day: an officer looks at it, it is not refused (D-CLM-03).',
  })
  declaredLate!: boolean;

  @Field(() => Boolean, { description: 'The notice left after its last day, or is missing past it.' })
  noticeLate!: boolean;
}

/** A page of claims. */
@ObjectType('UnpaidClaimConnection', { description: 'A page of claims.' })
export class UnpaidClaimConnection {
  @Field(() => [UnpaidClaimType], { description: 'The claims of this page.' })
  nodes!: UnpaidClaimType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
