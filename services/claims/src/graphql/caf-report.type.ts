import { PageInfo } from '@trousseau/service/graphql-types';
import { Instant, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { CafReport } from '../entities/caf-report.ts';

/** What was reported to the partners that pay housing aids; ids and days, no sum and no name (S28). */
@ObjectType('CafReport', {
  description:
    'A declared unpaid rent that meets the CAF’s own test, reported once to the partners of its département (R-CAF-12).',
})
export class CafReportType implements Omit<CafReport, 'lease' | 'departement'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => PlainDate, { description: 'First day of the default by the CAF’s test.' })
  constitutedOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Last day for the landlord to report it.' })
  reportByOn!: Temporal.PlainDate;

  @Field(() => Instant, { description: 'When it was reported.' })
  reportedAt!: Temporal.Instant;

  @Field(() => PlainDate, { nullable: true, description: 'Day it ended; null while it lasts.' })
  endedOn!: Temporal.PlainDate | null;
}

/** A page of reports. */
@ObjectType('CafReportConnection', { description: 'A page of what was reported to partners.' })
export class CafReportConnection {
  @Field(() => [CafReportType], { description: 'The reports of this page.' })
  nodes!: CafReport[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where this page ends.' })
  pageInfo!: PageInfo;
}
