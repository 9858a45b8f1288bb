import type { FilterQuery } from '@mikro-orm/core';
import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { RingDeadline, RingOrder } from '@trousseau/service/graphql-types';
import { ringOrder } from '@trousseau/service/ring-order';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { SubrogationReceipt } from '../entities/subrogation-receipt.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';
import { claimsOnRing } from '../entities/visible-to.ts';
import { ringDeadlines } from '../use-cases/ring-deadlines.ts';
import { claimLines, receiptLines } from '../use-cases/ring-lines.ts';
import { claimsOfSpace } from '../use-cases/space-claims.ts';
import { ReceiptStatusEnum, UnpaidClaimStatusEnum } from './enums.ts';
import { RingClaimConnection, RingReceiptConnection, SpaceClaims, SpaceRef } from './ring.type.ts';

/** D-ACC-04: what a landlord reads of all their spaces at once, acting in any of them. */
@Resolver()
export class RingClaimsResolver {
  @Query(() => RingClaimConnection, { description: 'Claims of every space on one’s ring.' })
  async ringClaims(
    @Ctx() context: Context,
    @Arg('spaceIds', () => [ID], { nullable: true, description: 'Only these spaces of the ring.' })
    spaceIds: string[] | null,
    @Arg('statuses', () => [UnpaidClaimStatusEnum], { nullable: true, description: 'Only these statuses.' })
    statuses: UnpaidClaim['status'][] | null,
    @Arg('order', () => RingOrder, { defaultValue: 'NEWEST_FIRST' }) order: keyof typeof RingOrder,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const onRing = claimsOnRing(context.viewer, spaceIds);
    const asked = onRing && { $and: [onRing, { status: statuses ? { $in: statuses } : { $ne: 'WATCH' } }] };
    const by = ringOrder(order, { began: 'openedAt', space: 'lease.landlordSpaceId' });
    const page = await connection(context, UnpaidClaim, asked as never, { first, after }, by as never, {
      bounded: true,
    });
    return { ...page, nodes: await claimLines(context, page.nodes) };
  }

  @Query(() => RingReceiptConnection, { description: 'Receipts and payments of every space on one’s ring.' })
  async ringReceipts(
    @Ctx() context: Context,
    @Arg('spaceIds', () => [ID], { nullable: true, description: 'Only these spaces of the ring.' })
    spaceIds: string[] | null,
    @Arg('statuses', () => [ReceiptStatusEnum], { nullable: true, description: 'Only these statuses.' })
    statuses: SubrogationReceipt['status'][] | null,
    @Arg('order', () => RingOrder, { defaultValue: 'NEWEST_FIRST' }) order: keyof typeof RingOrder,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const onRing = claimsOnRing(context.viewer, spaceIds);
    const asked = onRing && { $and: [onRing, { status: statuses ? { $in: statuses } : { $ne: 'DRAFT' } }] };
    const by = ringOrder(order, { began: 'issuedAt', space: 'lease.landlordSpaceId' });
    const page = await connection(
      context,
      SubrogationReceipt,
      asked as FilterQuery<SubrogationReceipt> | null,
      { first, after },
      by as never,
      { bounded: true },
    );
    return { ...page, nodes: await receiptLines(context, page.nodes) };
  }

  @Query(() => [RingDeadline], { description: 'What is to be done about claims of the ring, soonest first.' })
  ringClaimDeadlines(
    @Ctx() context: Context,
    @Arg('spaceIds', () => [ID], { nullable: true, description: 'Only these spaces of the ring.' })
    spaceIds: string[] | null,
  ) {
    return ringDeadlines(context, claimsOnRing(context.viewer, spaceIds));
  }
}

/** What this service adds to a space of the ring. */
@Resolver(() => SpaceRef)
export class SpaceClaimsResolver {
  @FieldResolver(() => SpaceClaims, {
    nullable: true,
    description: 'What is unpaid and what was paid in it; null for a space that is not on one’s ring.',
  })
  claims(@Root() { id }: SpaceRef, @Ctx() context: Context) {
    return claimsOfSpace(context, id);
  }
}
