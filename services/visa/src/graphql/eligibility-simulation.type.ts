import { ExplanationLine } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Field, ObjectType } from 'type-graphql';
import type { ChangeKind } from '../domain/single-change.ts';
import type { ZONES } from '../entities/zones.ts';
import { CommuneType } from './commune.type.ts';
import { ZoneEnum } from './enums.ts';
import { ChangeKindEnum } from './enums-of-facts.ts';

@ObjectType('SimulatedAssessment', { description: 'What the rules say of a simulated case on a day.' })
export class SimulatedAssessmentType {
  @Field(() => Boolean, { description: 'Whether no rule blocks.' })
  eligible!: boolean;

  @Field(() => PlainDate, { description: 'Day whose parameters apply (R-GEN-01).' })
  requestDate!: Temporal.PlainDate;

  @Field(() => ZoneEnum, { description: 'Zone of the commune.' })
  zone!: (typeof ZONES)[number];

  @Field(() => Cents, { description: 'Largest rent covered, charges included.' })
  maxRentCents!: number;

  @Field(() => Boolean, { nullable: true, description: 'Whether the rent given is within it.' })
  rentAccepted!: boolean | null;

  @Field(() => [ExplanationLine], { description: 'One line per rule.' })
  lines!: ExplanationLine[];
}

@ObjectType('SingleChange', { description: 'One thing that, changed alone, would make the answer yes.' })
export class SingleChangeType {
  @Field(() => ChangeKindEnum, { description: 'What it is about.' })
  kind!: ChangeKind;

  @Told()
  @Field(() => String, { description: 'What would have to be otherwise, in French or as the page asks.' })
  sentence!: string;

  @Field(() => Cents, { description: 'The maximum rent it would give.' })
  maxRentCents!: number;
}

@ObjectType('CommuneMaximum', { description: 'The maximum rent of a case in one commune.' })
export class CommuneMaximumType {
  @Field(() => CommuneType, { description: 'Where.' })
  commune!: CommuneType;

  @Field(() => ZoneEnum, { description: 'Its zone.' })
  zone!: (typeof ZONES)[number];

  @Field(() => Cents, { description: 'Largest rent covered there, charges included.' })
  maxRentCents!: number;
}

@ObjectType('EligibilitySimulation', { description: 'The simulator’s answer.' })
export class EligibilitySimulationType {
  @Field(() => SimulatedAssessmentType, { description: 'Today, in the first commune.' })
  answer!: SimulatedAssessmentType;

  @Field(() => [SingleChangeType], { description: 'What alone would make it yes; empty when it is.' })
  singleChanges!: SingleChangeType[];

  @Field(() => [CommuneMaximumType], { description: 'The maximum rent in each commune asked.' })
  maximumRents!: CommuneMaximumType[];

  @Field(() => SimulatedAssessmentType, { nullable: true, description: 'The same case on the other day asked.' })
  compared!: SimulatedAssessmentType | null;
}
