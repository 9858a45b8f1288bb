import { PageInfo } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ReceiptContest } from '../entities/receipt-contest.ts';
import { ContestAnswerEnum } from './enums.ts';

/** What is wrong in a receipt; the entity itself is returned. */
@ObjectType('ReceiptContest', {
  description: 'What a landlord finds wrong in a receipt before validating it, and what an officer answered.',
})
export class ReceiptContestType implements Pick<ReceiptContest, 'id' | 'reason' | 'contestedOn' | 'answerByOn'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'What is wrong, as the landlord wrote it.' })
  reason!: string;

  @Field(() => PlainDate, { description: 'Day it was contested.' })
  contestedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Day an answer is promised by.' })
  answerByOn!: Temporal.PlainDate;

  @Field(() => ContestAnswerEnum, { nullable: true, description: 'The answer; null while one is awaited.' })
  answer!: ReceiptContest['answer'];

  @Field(() => String, { nullable: true, description: 'Why, as the officer wrote it.' })
  answerReason!: string | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day it was answered.' })
  answeredOn!: Temporal.PlainDate | null;
}

/** A page of contests. */
@ObjectType('ReceiptContestConnection', { description: 'A page of contested receipts.' })
export class ReceiptContestConnection {
  @Field(() => [ReceiptContestType], { description: 'The contests of this page.' })
  nodes!: ReceiptContestType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
