import { Cents, Instant, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { RequiredDamagePaper } from '../domain/damage-papers.ts';
import type { DamageDecision } from '../entities/damage-decision.ts';
import type { DamageDocument } from '../entities/damage-document.ts';
import type { DamageItem } from '../entities/damage-item.ts';
import {
  DamageCategoryEnum,
  DamageDecisionEnum,
  DamageDocumentKindEnum,
  PaperVerdictEnum,
  RepairProofEnum,
} from './enums.ts';

/** One repair of one room; the entity itself is returned. */
@ObjectType('DamageItem', { description: 'One repair of one room.' })
export class DamageItemType
  implements Pick<DamageItem, 'id' | 'room' | 'words' | 'category' | 'repairCents' | 'proof'>
{
  @Field(() => ID, { description: 'Id, made by the browser.' })
  id!: string;

  @Field(() => String, { description: 'The room.' })
  room!: string;

  @Field(() => String, { description: 'What happened, in the landlord’s words.' })
  words!: string;

  @Field(() => DamageCategoryEnum, { description: 'What it is about.' })
  category!: DamageItem['category'];

  @Field(() => Cents, { description: 'What the repair costs.' })
  repairCents!: number;

  @Field(() => RepairProofEnum, { description: 'What it is known from.' })
  proof!: DamageItem['proof'];

  @Field(() => Int, {
    nullable: true,
    description: 'Whole years the damaged thing had served; null when it had not aged.',
  })
  yearsServed!: number | null;
}

/** A paper or photograph; the entity itself is returned. */
@ObjectType('DamageDocument', { description: 'A paper or photograph of a damage file.' })
export class DamageDocumentType
  implements Pick<DamageDocument, 'id' | 'kind' | 'fileName' | 'contentType' | 'sizeBytes' | 'receivedAt'>
{
  @Field(() => ID, { description: 'Id, made by the browser.' })
  id!: string;

  @Field(() => DamageDocumentKindEnum, { description: 'What it shows.' })
  kind!: DamageDocument['kind'];

  @Field(() => String, { description: 'Name, made safe to show.' })
  fileName!: string;

  @Field(() => String, { description: 'What the file really is.' })
  contentType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  sizeBytes!: number;

  @Field(() => Instant, { description: 'When it arrived.' })
  receivedAt!: Temporal.Instant;

  @Field(() => PaperVerdictEnum, { nullable: true, description: 'What an officer thinks of it; null until read.' })
  verdict!: DamageDocument['verdict'];

  @Field(() => String, { nullable: true, description: 'What is wrong with it, in the officer’s words.' })
  verdictNote!: string | null;
}

/** Where a paper is read, and the repair it shows. */
@Resolver(() => DamageDocumentType)
export class DamageDocumentResolver {
  @FieldResolver(() => String, { description: 'Where to read it.' })
  path(@Root() document: DamageDocument) {
    return `/files/claims/damage-documents/${document.id}`;
  }

  @FieldResolver(() => ID, { nullable: true, description: 'The repair it shows; null for the whole dwelling.' })
  itemId(@Root() document: DamageDocument) {
    return document.item?.id ?? null;
  }
}

/** A paper the file needs (R-DEG-03, R-DEG-07). */
@ObjectType('RequiredDamageDocument', { description: 'A paper a damage file needs, and why.' })
export class RequiredDamageDocumentType implements RequiredDamagePaper {
  @Field(() => DamageDocumentKindEnum, { description: 'What it shows.' })
  kind!: RequiredDamagePaper['kind'];

  @Told()
  @Field(() => String, { description: 'Its name, in French or as the page asks.' })
  label!: string;

  @Told()
  @Field(() => String, { description: 'What it is for, in French or as the page asks.' })
  why!: string;

  @Field(() => Boolean, { description: 'The file cannot be confirmed without it.' })
  mandatory!: boolean;

  @Field(() => Boolean, { description: 'At least one that counts arrived.' })
  received!: boolean;
}

/** An officer's answer; the entity itself is returned. */
@ObjectType('DamageDecision', { description: 'What an officer answered to a damage file, and why.' })
export class DamageDecisionType implements Pick<DamageDecision, 'id' | 'decision' | 'reason' | 'decidedOn'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => DamageDecisionEnum, { description: 'What was decided.' })
  decision!: DamageDecision['decision'];

  @Field(() => String, { description: 'Why, as the landlord reads it.' })
  reason!: string;

  @Field(() => PlainDate, { description: 'When.' })
  decidedOn!: Temporal.PlainDate;
}
