import { Instant, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PARAMETER_GROUPS, type ParameterGroup, type ParameterName } from '../domain/open-parameters.ts';
import { ENTRY_STANDINGS, type EntryStanding } from '../domain/parameter-standing.ts';
import type { ShownFigure } from '../domain/parameter-words.ts';
import { PARAMETER_CHANGE_STATUSES, type ParameterChange } from '../entities/parameter-change.ts';
import { names } from './enums.ts';

/** What a figure counts. */
export const ParameterUnitEnum = names([
  'CENTS',
  'MONTHS',
  'YEARS',
  'WORKING_DAYS',
  'DAYS',
  'PERCENT',
  'YES_NO',
  'NUMBER',
]);
registerEnumType(ParameterUnitEnum, { name: 'ParameterUnit', description: 'What the figures of a parameter count.' });

/** What parameters are about. */
export const ParameterGroupEnum = names(PARAMETER_GROUPS);
registerEnumType(ParameterGroupEnum, { name: 'ParameterGroup', description: 'What parameters are about.' });

/** Whether a value counts today. */
export const ParameterStandingEnum = names(ENTRY_STANDINGS);
registerEnumType(ParameterStandingEnum, {
  name: 'ParameterStanding',
  description: 'Whether a value counts today, did before, or will.',
});

/** Where a proposed change stands. */
export const ParameterChangeStatusEnum = names(PARAMETER_CHANGE_STATUSES);
registerEnumType(ParameterChangeStatusEnum, {
  name: 'ParameterChangeStatus',
  description: 'Proposed, then approved or rejected by a second person.',
});

@ObjectType('ParameterFigure', { description: 'One figure of a parameter, by its place.' })
export class ParameterFigureType implements ShownFigure {
  @Field(() => String, { description: 'Its place, e.g. II; empty when the value is the figure.' })
  key!: string;

  @Field(() => Int, { description: 'A whole number; 1 and 0 for yes and no.' })
  figure!: number;

  @Field(() => String, { description: 'Its place, in French or as the page asks; empty when the value is the figure.' })
  place!: string;

  @Field(() => ParameterUnitEnum, { description: 'What it counts.' })
  unit!: ShownFigure['unit'];
}

@ObjectType('ParameterEntry', { description: 'A value of a parameter from a day on.' })
export class ParameterEntryType {
  @Field(() => PlainDate, { description: 'Its first day.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => ParameterStandingEnum, { description: 'Whether it counts today.' })
  standing!: EntryStanding;

  @Directive('@listSize(assumedSize: 4)')
  @Field(() => [ParameterFigureType], { description: 'Its figures; empty for a value made of words.' })
  figures!: ShownFigure[];

  @Field(() => String, { description: 'The value in words: French or as the page asks.' })
  words!: string;

  @Field(() => String, { description: 'Where it is written.' })
  source!: string;

  @Field(() => PlainDate, { description: 'Day the source was last read.' })
  checkedOn!: Temporal.PlainDate;
}

@ObjectType('Parameter', { description: 'A dated figure of the scheme that this service decides by.' })
export class ParameterType {
  @Field(() => ID, { description: 'Id, e.g. P-CEIL.' })
  id!: string;

  @Told()
  @Field(() => String, { description: 'Its name, in French or as the page asks.' })
  label!: string;

  @Field(() => ParameterGroupEnum, { description: 'What it is about.' })
  group!: ParameterGroup;

  @Field(() => ParameterUnitEnum, { description: 'What its figures count.' })
  unit!: ParameterName['unit'];

  @Field(() => Boolean, { description: 'Whether other figures may be proposed.' })
  openToChange!: boolean;

  @Directive('@listSize(assumedSize: 6)')
  @Field(() => [ParameterEntryType], { description: 'Its values, oldest first, approved changes included.' })
  entries!: ParameterEntryType[];
}

@ObjectType('RuleReason', { description: 'A rule that would have answered otherwise.' })
export class RuleReasonType {
  @Field(() => String, { description: 'Rule id.' })
  ruleId!: string;

  @Field(() => Int, { description: 'In how many files.' })
  files!: number;
}

@ObjectType('ParameterChangeEffect', { description: 'What a change would have done to the files of the last month.' })
export class ParameterChangeEffectType {
  @Field(() => Int, { description: 'Files looked at.' })
  files!: number;

  @Field(() => Int, { description: 'A no that would have been a yes.' })
  newlyEligible!: number;

  @Field(() => Int, { description: 'A yes that would have been a no.' })
  noLongerEligible!: number;

  @Field(() => Int, { description: 'A yes with a higher maximum rent.' })
  higherMaximum!: number;

  @Field(() => Int, { description: 'A yes with a lower maximum rent.' })
  lowerMaximum!: number;

  @Field(() => [RuleReasonType], { description: 'The rules that would have answered otherwise.' })
  reasons!: RuleReasonType[];
}

@ObjectType('ParameterChange', { description: 'Other figures for a parameter, proposed for a day to come.' })
export class ParameterChangeType
  implements Pick<ParameterChange, 'id' | 'startsOn' | 'source' | 'reason' | 'status' | 'proposedAt'>
{
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => PlainDate, { description: 'Day they would apply from.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => String, { description: 'Where it is written.' })
  source!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;

  @Field(() => ParameterChangeStatusEnum, { description: 'Where it stands.' })
  status!: ParameterChange['status'];

  @Field(() => Instant, { description: 'When it was proposed.' })
  proposedAt!: Temporal.Instant;
}
