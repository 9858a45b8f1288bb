import type { Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { type KeysetColumn, keysetConnection, readDay, readId, readInstant } from '@trousseau/service/keyset';
import { Arg, Ctx, Int, Query, Resolver } from 'type-graphql';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';
import { VisaRequestConnection } from './visa-request.type.ts';

const oldestPromiseFirst: readonly KeysetColumn<VisaRequest>[] = [
  ['decisionDueOn', readDay],
  ['submittedAt', readInstant],
  ['id', readId],
];

/** What officers have to decide (R-VISA-05). */
@Resolver()
export class VisaQueueQuery {
  @Query(() => VisaRequestConnection, { description: 'Requests that wait for a decision, oldest promise first.' })
  visaQueue(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<VisaRequest>> {
    const visible = visibleRequests(context.viewer);
    const waiting = visible && { $and: [{ status: 'SUBMITTED' as const }, visible] };
    return keysetConnection(context, VisaRequest, waiting, { first, after }, oldestPromiseFirst);
  }
}
