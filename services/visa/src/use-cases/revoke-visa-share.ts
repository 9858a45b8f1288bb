import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { VisaShare } from '../entities/visa-share.ts';
import { personOf } from './acting.ts';

/** Takes a link back: from then on it opens nothing. Done twice, the first day stands. */
export async function revokeVisaShare(context: Context, { shareId }: { shareId: string }) {
  const { spaceId: tenantSpaceId } = personOf(context);
  return transact(context, async (em) => {
    const share =
      validate(shareId) &&
      (await em.findOne(VisaShare, { id: shareId, tenantSpaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE }));
    if (!share) throw notFound();
    share.revokedAt ??= context.now;
    return { kind: 'VisaShareRevoked' as const, shareId };
  });
}
