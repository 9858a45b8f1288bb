import { ExplanationLine, FieldRefusal, Refusal } from '@trousseau/service/graphql-types';
import { Cents } from '@trousseau/service/scalars';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { DamageItem } from '../entities/damage-item.ts';
import { DamageCategoryEnum, RepairProofEnum } from './enums.ts';

@InputType('DamageItemInput', { description: 'One repair of one room.' })
class DamageItemInput {
  @Field(() => ID, { description: 'Made by the browser, so that photographs find their repair.' })
  id!: string;

  @Field(() => String, { description: 'The room.' })
  room!: string;

  @Field(() => String, { defaultValue: '', description: 'What happened.' })
  words!: string;

  @Field(() => DamageCategoryEnum, { description: 'What it is about.' })
  category!: DamageItem['category'];

  @Field(() => Cents, { description: 'What the repair costs.' })
  repairCents!: number;

  @Field(() => RepairProofEnum, { description: 'Whether the sum is quoted or invoiced.' })
  proof!: DamageItem['proof'];

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'Whole years the damaged thing had served.',
  })
  yearsServed!: number | null;
}

/** What every input about a damage file holds: the deposit and the repairs. */
@InputType({ description: 'The deposit and the repairs of a damage file.' })
export class DamageStatementInput {
  @Field(() => Cents, { description: 'Deposit the tenant paid.' })
  depositCents!: number;

  @Field(() => Cents, { description: 'What of the deposit settled unpaid rent (D-DEG-03).' })
  depositUsedForRentCents!: number;

  @Field(() => [DamageItemInput], { description: 'Every repair, at most 50.' })
  items!: DamageItemInput[];
}

/** Points to correct. */
@ObjectType('DamageStatementRefused', {
  implements: Refusal,
  description: 'Some points of a damage file are to be corrected.',
})
export class DamageStatementRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'Every point to correct, `items.<index>.<field>` for a repair.' })
  fields!: FieldRefusal[];
}

@ObjectType('EstimatedDamageItem', { description: 'What the guarantee takes of one repair (R-DEG-06).' })
class EstimatedDamageItem {
  @Field(() => ID, { description: 'The repair.' })
  id!: string;

  @Field(() => Boolean, { description: 'Whether this kind of damage is covered.' })
  covered!: boolean;

  @Field(() => Int, { description: 'What wear takes off, in percent.' })
  wearPercent!: number;

  @Field(() => Cents, { description: 'What is taken of it.' })
  coveredCents!: number;
}

/** What a statement comes to. */
@ObjectType('DamageEstimate', { description: 'What the repairs of a damage file come to, line by line (R-DEG-05).' })
export class DamageEstimateType {
  @Field(() => Cents, { description: 'What would be paid once every repair is invoiced.' })
  estimateCents!: number;

  @Field(() => Cents, { description: 'What is payable on the invoices there are (R-DEG-07).' })
  payableCents!: number;

  @Field(() => Cents, { description: 'The cap.' })
  capCents!: number;

  @Field(() => [EstimatedDamageItem], { description: 'Repair by repair.' })
  items!: EstimatedDamageItem[];

  @Field(() => [ExplanationLine], { description: 'Why.' })
  lines!: ExplanationLine[];
}
