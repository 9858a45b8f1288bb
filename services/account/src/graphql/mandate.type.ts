import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, ObjectType, registerEnumType } from 'type-graphql';
import { MANDATE_STATES, type MandateState } from '../domain/mandate.ts';
import { asEnum } from './enums.ts';

export const MandateStateEnum = asEnum(MANDATE_STATES);
registerEnumType(MandateStateEnum, {
  name: 'MandateState',
  description: 'Where a mandate stands today: it opens the space only while it runs.',
});

/** The right to manage a space, seen from one of its two sides. */
@ObjectType('Mandate', { description: 'The right a landlord gives a letting agent to manage a space.' })
export class MandateType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => MandateStateEnum, { description: 'Where it stands today.' })
  state!: MandateState;

  @Field(() => PlainDate, { description: 'First day, included.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, description: 'Last day, included; null when none was agreed.' })
  endsOn!: Temporal.PlainDate | null;

  @Field(() => String, { description: 'Name of the space that is managed.' })
  spaceName!: string;

  @Field(() => String, { description: 'Name of the agency; until it accepts, the address it was proposed to.' })
  agentName!: string;

  @Field(() => Boolean, { description: 'Given by the space one acts in; else received, or proposed to oneself.' })
  isGiven!: boolean;
}
