import { connection, type Page } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { Arg, Ctx, FieldResolver, Int, Resolver, Root } from 'type-graphql';
import { VisaRequest } from '../entities/visa-request.ts';
import { visibleRequests } from '../entities/visible-to.ts';
import { SpaceRef } from './foreign.type.ts';
import { VisaRequestConnection } from './visa-request.type.ts';

/** What this service adds to a space. */
@Resolver(() => SpaceRef)
export class SpaceResolver {
  @FieldResolver(() => VisaRequestConnection, {
    nullable: true,
    description: 'Visa requests of the space, among those you may see, newest first.',
  })
  visaRequests(
    @Root() { id }: SpaceRef,
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string,
  ): Promise<Page<VisaRequest>> {
    const visible = visibleRequests(context.viewer);
    return connection(
      context,
      VisaRequest,
      visible && { $and: [{ tenantSpaceId: id }, visible] },
      { first, after },
      { createdAt: 'desc', id: 'desc' },
    );
  }
}
