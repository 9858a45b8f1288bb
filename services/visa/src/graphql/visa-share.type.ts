import { Cents, Instant, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { SHARE_OPENERS, type VisaShare, type VisaShareOpening } from '../entities/visa-share.ts';
import { names, VisaCheckStateEnum, ZoneEnum } from './enums.ts';

const VisaShareOpenerEnum = names(SHARE_OPENERS);
registerEnumType(VisaShareOpenerEnum, {
  name: 'VisaShareOpener',
  description: 'Who opened a link: a landlord who was signed in, or somebody who did not say.',
});

@ObjectType('VisaShareOpening', { description: 'That a link was opened, once a day for each who did.' })
export class VisaShareOpeningType implements Pick<VisaShareOpening, 'opener' | 'firstAt'> {
  @Field(() => VisaShareOpenerEnum, { description: 'Who opened it.' })
  opener!: VisaShareOpening['opener'];

  @Field(() => Instant, { description: 'When, the first time of that day.' })
  firstAt!: Temporal.Instant;
}

@ObjectType('VisaShare', {
  description: 'A link by which its tenant shows a visa to somebody, until they take it back.',
})
export class VisaShareType implements Pick<VisaShare, 'id' | 'label' | 'createdAt' | 'revokedAt'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Whom it is for, in the words of the tenant.' })
  label!: string;

  @Field(() => Instant, { description: 'When it was made.' })
  createdAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When it was taken back.' })
  revokedAt!: Temporal.Instant | null | undefined;
}

@ObjectType('SharedVisa', {
  description: 'What a link shows of a visa: what its tenant hands to a landlord, and no more (S23).',
})
export class SharedVisaType {
  @Field(() => String, { description: 'Number.' })
  number!: string;

  @Field(() => [String], { description: 'Given and family name of each holder.' })
  holderNames!: string[];

  @Field(() => String, { description: 'A family name that goes with the number when the contract is made (R-CON-01).' })
  familyName!: string;

  @Field(() => VisaCheckStateEnum, { description: 'Where it stands today.' })
  state!: keyof typeof VisaCheckStateEnum;

  @Field(() => Cents, { description: 'Largest rent covered, charges included.' })
  maxRentCents!: number;

  @Field(() => ZoneEnum, { description: 'Zone of the maximum rent.' })
  zone!: keyof typeof ZoneEnum;

  @Field(() => PlainDate, { description: 'Last day, included.' })
  validUntil!: Temporal.PlainDate;
}
