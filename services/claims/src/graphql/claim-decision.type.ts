import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, ObjectType } from 'type-graphql';
import type { ClaimDecision } from '../entities/claim-decision.ts';
import { ClaimDecisionEnum } from './enums.ts';

/** A decision about a claim; the entity itself is returned. */
@ObjectType('ClaimDecision', { description: 'What an officer decided of a claim beside its receipts, and why.' })
export class ClaimDecisionType implements Pick<ClaimDecision, 'id' | 'decision' | 'reason' | 'decidedOn'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => ClaimDecisionEnum, { description: 'A lapse lifted, or the claim refused.' })
  decision!: ClaimDecision['decision'];

  @Field(() => String, { description: 'The reason, as the officer wrote it.' })
  reason!: string;

  @Field(() => PlainDate, { description: 'Day it was decided.' })
  decidedOn!: Temporal.PlainDate;
}
