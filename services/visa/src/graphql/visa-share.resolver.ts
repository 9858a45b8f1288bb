import type { Context } from '@trousseau/service/definition';
import { loadMany } from '@trousseau/service/load-by-id';
import { Arg, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { VisaShare, VisaShareOpening } from '../entities/visa-share.ts';
import { VisaShareOpeningType, VisaShareType } from './visa-share.type.ts';

/** Links shown, newest first, and openings of each: the page of one visa. */
const mostShares = 20;
const mostOpenings = 20;

/** A tenant's own links. */
@Resolver(() => VisaShareType)
export class VisaShareResolver {
  @Query(() => [VisaShareType], { description: 'Links of one visa of one’s own, newest first, at most 20.' })
  visaShares(@Ctx() { em, viewer }: Context, @Arg('visaId', () => ID) visaId: string): Promise<VisaShare[]> | [] {
    if (viewer.kind !== 'PERSON') return [];
    const own = { visaId, tenantSpaceId: viewer.spaceId };
    return em.find(VisaShare, own, { orderBy: { createdAt: 'desc', id: 'desc' }, limit: mostShares });
  }

  @FieldResolver(() => String, { description: 'The link itself.' })
  url(@Root() { token }: VisaShare, @Ctx() { env }: Context) {
    // Behind the « # »: no server on the way, and none of our logs, holds what opens it.
    return `${env.publicOrigin}/visa-partage#${token}`;
  }

  @FieldResolver(() => [VisaShareOpeningType], { description: 'Who opened it, newest first, at most 20.' })
  async openings(@Root() { id }: VisaShare, @Ctx() context: Context) {
    const openings = await loadMany(context, openingsKey, id, async (ids) => {
      const all = await context.em.find(
        VisaShareOpening,
        { shareId: { $in: [...ids] } },
        { orderBy: { firstAt: 'desc' }, limit: mostShares * mostOpenings },
      );
      return Map.groupBy(all, ({ shareId }) => shareId);
    });
    return openings.slice(0, mostOpenings);
  }
}

const openingsKey = {};
