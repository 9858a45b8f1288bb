import { PageInfo } from '@trousseau/service/graphql-types';
import { Instant, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { VisaRequest } from '../entities/visa-request.ts';
import { VisaRequestStatusEnum } from './enums.ts';

type Columns =
  | 'id'
  | 'number'
  | 'status'
  | 'version'
  | 'createdAt'
  | 'submittedAt'
  | 'decisionDueOn'
  | 'decidedAt'
  | 'refusalReasons';

@Directive('@key(fields: "id")')
@ObjectType('VisaRequest', { description: 'What a tenant asks of the guarantor, and what was decided of it.' })
export class VisaRequestType implements Pick<VisaRequest, Columns> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Number to quote.' })
  number!: string;

  @Field(() => VisaRequestStatusEnum, { description: 'Where it stands.' })
  status!: VisaRequest['status'];

  @Field(() => Int, { description: 'Version of the form; send it back with a save.' })
  version!: number;

  @Field(() => Instant, { description: 'When the draft was opened.' })
  createdAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When it was sent.' })
  submittedAt!: Temporal.Instant | null | undefined;

  @Field(() => PlainDate, { nullable: true, description: 'Day the decision is promised for (R-VISA-05).' })
  decisionDueOn!: Temporal.PlainDate | null | undefined;

  @Field(() => Instant, { nullable: true, description: 'When it was decided.' })
  decidedAt!: Temporal.Instant | null | undefined;

  @Field(() => [String], { description: 'Reasons of the refusal, as told to the tenant.' })
  refusalReasons!: string[];
}

@ObjectType('VisaRequestConnection', { description: 'A page of visa requests.' })
export class VisaRequestConnection {
  @Field(() => [VisaRequestType], { description: 'The requests.' })
  nodes!: VisaRequestType[];

  @Field(() => Int, {
    description: 'How many there are in all; a queue is counted up to 1 001, which says «more than 1 000».',
  })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}
