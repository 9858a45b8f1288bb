import type { Temporal } from 'temporal-polyfill';
import { Directive, Field, ID, Int, InterfaceType, ObjectType, registerEnumType } from 'type-graphql';
import { PlainDate } from './scalars.ts';
import { Told } from './told.ts';

/** The member of a union a verdict is: its `kind`. The one place where TypeGraphQL needs a cast. */
export const byKind = (verdict: object) => (verdict as { kind: string }).kind;

/** A mutation's «no»: a value of its result union, with a French message that says what to do next (A5). */
@InterfaceType('Refusal', {
  description: 'A foreseen refusal; the message says what to do next, in French or as the page asks.',
  resolveType: byKind,
})
export abstract class Refusal {
  @Told()
  @Field(() => String, { description: 'What was refused and what to do next.' })
  message!: string;
}

/** Where a page of a list ends. */
@Directive('@shareable')
@ObjectType('PageInfo', { description: 'Where a page of a list ends.' })
export class PageInfo {
  @Field(() => Boolean, { description: 'Whether another page follows.' })
  hasNextPage!: boolean;

  @Field(() => String, { nullable: true, description: 'Pass it as `after` to read the next page.' })
  endCursor!: string | null;
}

/** One field of an input that must be corrected. */
@Directive('@shareable')
@ObjectType('FieldRefusal', { description: 'One input field to correct.' })
export class FieldRefusal {
  @Field(() => String, { description: 'Name of the input field.' })
  field!: string;

  @Told()
  @Field(() => String, { description: 'What to correct.' })
  message!: string;
}

/** How one rule weighed in a decision. */
export const Outcome = { OK: 'OK', BLOCKS: 'BLOCKS', INFO: 'INFO' } as const;
registerEnumType(Outcome, { name: 'Outcome', description: 'How one rule weighed in a decision.' });

/** One line of «calcul expliqué ligne par ligne»: the rule, its figures, the dated parameter it used. */
@Directive('@shareable')
@ObjectType('ExplanationLine', {
  description: 'One rule of a decision, with the figures that decided and the dated parameter used.',
})
export class ExplanationLine {
  @Field(() => String, { description: 'Rule id, e.g. R-ELIG-10.' })
  ruleId!: string;

  @Told()
  @Field(() => String, { description: 'The question, in French or as the page asks.' })
  label!: string;

  @Told()
  @Field(() => String, { description: 'The answer with its figures, in French or as the page asks.' })
  detail!: string;

  @Field(() => Outcome, { description: 'Whether the rule is satisfied, blocks, or only informs.' })
  outcome!: keyof typeof Outcome;

  @Field(() => String, { nullable: true, description: 'Dated parameter used, e.g. P-CEIL.' })
  parameterId?: string | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day from which the parameter value applies.' })
  parameterFrom?: Temporal.PlainDate | null;

  @Field(() => String, { nullable: true, description: 'Where the value comes from.' })
  source?: string | null;
}

/** Calendar days, working days or months. */
export const DayKind = { CALENDAR: 'CALENDAR', WORKING: 'WORKING', MONTHS: 'MONTHS' } as const;
registerEnumType(DayKind, { name: 'DayKind', description: 'How a deadline counts.' });

/** Where a deadline stands today. */
export const DeadlineState = { DONE: 'DONE', NOW: 'NOW', NEXT: 'NEXT', LATE: 'LATE', STOPPED: 'STOPPED' } as const;
registerEnumType(DeadlineState, { name: 'DeadlineState', description: 'Where a deadline stands today.' });

/** One step of the deadline timeline. */
@Directive('@shareable')
@ObjectType('Deadline', { description: 'One step of the deadline timeline, computed by the server.' })
export class Deadline {
  @Field(() => String, { description: 'Stable id of the step.' })
  id!: string;

  @Field(() => String, { description: 'Rule id that creates it.' })
  ruleId!: string;

  @Told()
  @Field(() => String, { description: 'What has to be done, in French or as the page asks.' })
  label!: string;

  @Field(() => PlainDate, { description: 'Day it starts from, not counted (D-DATE-01).' })
  startsOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { description: 'Last day, included.' })
  dueOn!: Temporal.PlainDate;

  @Field(() => DayKind, { description: 'How the days count.' })
  dayKind!: keyof typeof DayKind;

  @Field(() => DeadlineState, { description: 'Where it stands today.' })
  state!: keyof typeof DeadlineState;

  @Told()
  @Field(() => String, { description: 'Who must act, in French or as the page asks.' })
  actor!: string;

  @Told()
  @Field(() => String, { description: 'What happens if it is missed, in French or as the page asks.' })
  consequence!: string;

  @Field(() => PlainDate, { nullable: true, description: 'Day from which the parameter value applies.' })
  parameterFrom?: Temporal.PlainDate | null;
}

/** In which order a list of the whole ring is read. */
export const RingOrder = { NEWEST_FIRST: 'NEWEST_FIRST', OLDEST_FIRST: 'OLDEST_FIRST', BY_SPACE: 'BY_SPACE' } as const;
registerEnumType(RingOrder, { name: 'RingOrder', description: 'In which order a list of the whole ring is read.' });

/** One thing a landlord has to do, in one of the spaces of the ring. */
@Directive('@shareable')
@ObjectType('RingDeadline', { description: 'One thing to do in one of the spaces of the ring.' })
export class RingDeadline {
  @Field(() => ID, { description: 'The space it is to be done in.' })
  spaceId!: string;

  @Field(() => ID, { description: 'The contract it concerns.' })
  contractId!: string;

  @Field(() => ID, { nullable: true, description: 'The declared claim it concerns, if there is one.' })
  claimId!: string | null;

  @Field(() => [String], { description: 'The tenants.' })
  tenantNames!: string[];

  @Field(() => Deadline, { description: 'What, until when, and what happens otherwise.' })
  deadline!: Deadline;
}

/** The draft changed meanwhile (another tab, another person). */
@Directive('@shareable')
@ObjectType('StaleVersion', {
  implements: Refusal,
  description: 'Somebody saved a newer version; reload before saving again.',
})
export class StaleVersion extends Refusal {
  @Field(() => Int, { description: 'Version now stored.' })
  currentVersion!: number;
}

/** The verdict of a save on an old version. */
export const staleVersion = (currentVersion: number) => ({
  kind: 'StaleVersion' as const,
  message: 'Ce formulaire a été modifié ailleurs entre-temps. Rechargez la page pour retrouver la dernière version.',
  currentVersion,
});
