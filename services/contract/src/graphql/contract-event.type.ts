import { PageInfo } from '@trousseau/service/graphql-types';
import { Instant, PlainDate } from '@trousseau/service/scalars';
import { Told } from '@trousseau/service/told';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { ContractEventKind, TenantSituation } from '../domain/contract-event-kinds.ts';
import type { EventState } from '../use-cases/contract-life.ts';
import { ContractEventKindEnum, ContractEventStateEnum, TenantSituationEnum } from './enums.ts';

/** A paper that supports an event. */
@ObjectType('ContractEventDocument', { description: 'A paper that supports an event sent to an officer.' })
export class ContractEventDocumentType {
  @Field(() => ID, { description: 'Id, made by the browser.' })
  id!: string;

  @Field(() => String, { description: 'Name, made safe to show.' })
  fileName!: string;

  @Field(() => String, { description: 'What the file really is.' })
  contentType!: string;

  @Field(() => Int, { description: 'Size in bytes.' })
  sizeBytes!: number;

  @Field(() => String, { description: 'Where to read it.' })
  path!: string;
}

/** Something that happened to the lease of a contract. */
@ObjectType('ContractEvent', { description: 'Something that happened to a lease; an amendment once it has effect.' })
export class ContractEventType {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => Int, { description: 'Number of the amendment on its contract, from 1.' })
  number!: number;

  @Field(() => ContractEventKindEnum, { description: 'What happened.' })
  kind!: ContractEventKind;

  @Told()
  @Field(() => String, { description: 'Its name, in French or as the page asks.' })
  title!: string;

  @Field(() => String, { description: 'Rule it follows, e.g. R-CON-12.' })
  ruleId!: string;

  @Field(() => PlainDate, { description: 'Day it happened or takes effect.' })
  happenedOn!: Temporal.PlainDate;

  @Field(() => ContractEventStateEnum, { description: 'Whether it has effect.' })
  state!: EventState;

  @Told()
  @Field(() => String, { description: 'What it changes in the guarantee, in French or as the page asks.' })
  effect!: string;

  @Field(() => String, { nullable: true, description: 'What the officer answered.' })
  answer!: string | null;

  @Field(() => String, { nullable: true, description: 'What the landlord told the officer.' })
  note!: string | null;

  @Field(() => Instant, { description: 'When it was declared.' })
  recordedAt!: Temporal.Instant;

  @Field(() => String, { nullable: true, description: 'Path of its amendment; null unless it has effect.' })
  amendmentPath!: string | null;

  @Field(() => String, { nullable: true, description: 'What the seller hands to the buyer to take the contract over.' })
  transferCode!: string | null;

  @Field(() => String, { nullable: true, description: 'Who asked to take the contract over.' })
  buyerName!: string | null;

  @Field(() => [ContractEventDocumentType], { description: 'Its papers, at most ten.' })
  documents!: ContractEventDocumentType[];
}

/** A page of events. */
@ObjectType('ContractEventConnection', { description: 'A page of events that wait for an officer.' })
export class ContractEventConnection {
  @Field(() => [ContractEventType], { description: 'Events of this page.' })
  nodes!: ContractEventType[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the page ends.' })
  pageInfo!: PageInfo;
}

/** One thing that may be declared now. */
@ObjectType('ContractEventChoice', { description: 'One thing that may be declared about a contract now.' })
export class ContractEventChoice {
  @Field(() => ContractEventKindEnum, { description: 'What.' })
  kind!: ContractEventKind;

  @Field(() => [TenantSituationEnum], { description: 'Where the tenant must be.' })
  situations!: readonly TenantSituation[];

  @Field(() => Boolean, { description: 'It waits for an officer (R-CON-10).' })
  sentToOfficer!: boolean;

  @Field(() => Boolean, { description: 'It ends the cover of unpaid rent (R-CON-13).' })
  endsCover!: boolean;
}
