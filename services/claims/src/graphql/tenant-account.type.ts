import { Deadline, ExplanationLine } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { AccountAssessment } from '../domain/account-assessment.ts';
import type { CafAssessment } from '../domain/caf-assessment.ts';

/** What an account says today: R-CLM-01, R-CLM-02, R-COV-01. */
@ObjectType('RentDefaultAssessment', { description: 'Whether rent is in default today, since when, and why.' })
export class RentDefaultAssessmentType implements Omit<AccountAssessment, 'coverEndsOn' | 'lines'> {
  @Field(() => Boolean, { description: 'Arrears are strictly above the threshold (R-CLM-01).' })
  constituted!: boolean;

  @Field(() => PlainDate, { nullable: true, description: 'Day after the due date of the first sum unpaid.' })
  firstDefaultOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'First day arrears passed the threshold (R-CLM-02).' })
  constitutedOn!: Temporal.PlainDate | null;

  @Field(() => Cents, { description: 'Running balance of the account, never below zero.' })
  arrearsCents!: number;

  @Field(() => Cents, { description: 'One month of rent and charges, less housing aid.' })
  thresholdCents!: number;

  @Field(() => Boolean, { description: 'The default falls inside the cover window (R-COV-01).' })
  covered!: boolean;

  @Field(() => [ExplanationLine], { description: 'The rules and their figures.' })
  lines!: ExplanationLine[];

  @Field(() => [Deadline], { description: 'The clocks that run from the default.' })
  deadlines!: Deadline[];
}

/** What an account says to the CAF or MSA. */
@ObjectType('CafAssessment', {
  description: 'Whether rent is unpaid in the eyes of the CAF or MSA, and until when to report it.',
})
export class CafAssessmentType implements Omit<CafAssessment, 'lines' | 'criterion'> {
  @Field(() => Boolean, { description: 'Unpaid by the test of the day (R-CAF-10, R-CAF-11).' })
  constituted!: boolean;

  @Field(() => Cents, { description: 'The sum that decides.' })
  thresholdCents!: number;

  @Field(() => PlainDate, { nullable: true, description: 'First day of the standing default by that test.' })
  constitutedOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Last day to report it (R-CAF-12).' })
  reportByOn!: Temporal.PlainDate | null;

  @Field(() => [ExplanationLine], { description: 'The rules and their figures.' })
  lines!: ExplanationLine[];
}

/** The account of a tenant; the copy of the lease is returned, its id is the contract’s. */
@Directive('@key(fields: "id")')
@ObjectType('TenantAccount', { description: 'What a tenant owed and paid, month by month, as the landlord keeps it.' })
export class TenantAccountType {
  @Field(() => ID, { description: 'Id of the contract.' })
  id!: string;

  @Field(() => Int, { description: 'Version to send back when saving.', name: 'version' })
  accountVersion!: number;
}
