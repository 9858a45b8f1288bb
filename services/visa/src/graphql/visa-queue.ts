import type { FilterQuery } from '@mikro-orm/core';
import type { Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { type KeysetColumn, keysetConnection, readDay, readId, readInstant } from '@trousseau/service/keyset';
import { Arg, Ctx, Field, InputType, Int, Query, Resolver, registerEnumType } from 'type-graphql';
import { QUEUE_AGES, QUEUE_HOLDERS, QUEUE_STATUSES, type QueueFilter, queueOf } from '../entities/visa-queue.ts';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';
import { ApplicantSituationEnum, names } from './enums.ts';
import { VisaRequestConnection } from './visa-request.type.ts';

/** What a request of the queue waits for. */
export const VisaQueueStatusEnum = names(QUEUE_STATUSES);
registerEnumType(VisaQueueStatusEnum, {
  name: 'VisaQueueStatus',
  description: 'Waits for a decision, or for papers of the tenant.',
});
/** How late a request of the queue is. */
export const VisaQueueAgeEnum = names(QUEUE_AGES);
registerEnumType(VisaQueueAgeEnum, { name: 'VisaQueueAge', description: 'Where the promised day is from today.' });
/** Who has taken a request of the queue. */
export const VisaQueueHolderEnum = names(QUEUE_HOLDERS);
registerEnumType(VisaQueueHolderEnum, { name: 'VisaQueueHolder', description: 'Who has taken the request.' });

/** What an officer looks for. */
@InputType('VisaQueueFilter', { description: 'Which requests; what is absent does not restrict.' })
export class VisaQueueFilter implements QueueFilter {
  @Field(() => VisaQueueStatusEnum, { nullable: true, description: 'What it waits for; a decision when absent.' })
  status?: QueueFilter['status'];

  @Field(() => VisaQueueAgeEnum, { nullable: true, description: 'Of those that wait for a decision: how late.' })
  age?: QueueFilter['age'];

  @Field(() => ApplicantSituationEnum, { nullable: true, description: 'What the applicant lives on.' })
  situation?: QueueFilter['situation'];

  @Field(() => VisaQueueHolderEnum, { nullable: true, description: 'Who has taken it.' })
  holder?: QueueFilter['holder'];
}

const oldestPromiseFirst: readonly KeysetColumn<VisaRequest>[] = [
  ['decisionDueOn', readDay],
  ['submittedAt', readInstant],
  ['id', readId],
];
const longestAwaitedFirst: readonly KeysetColumn<VisaRequest>[] = [
  ['papersAskedAt', readInstant],
  ['id', readId],
];

/** What officers have to decide (R-VISA-05). */
@Resolver()
export class VisaQueueQuery {
  @Query(() => VisaRequestConnection, {
    description: 'Requests that wait, oldest promise first; those that wait for papers, longest awaited first.',
  })
  visaQueue(
    @Ctx() context: Context,
    @Arg('filter', () => VisaQueueFilter, { nullable: true }) filter: VisaQueueFilter | null | undefined,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<VisaRequest>> {
    const visible = visibleRequests(context.viewer);
    const queue: FilterQuery<VisaRequest> | null = visible && { $and: [queueOf(filter ?? {}, context), visible] };
    const order = filter?.status === 'AWAITING_PAPERS' ? longestAwaitedFirst : oldestPromiseFirst;
    return keysetConnection(context, VisaRequest, queue, { first, after }, order);
  }
}
