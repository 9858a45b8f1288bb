import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { typography } from '@trousseau/values/french';
import { NIL } from 'uuid';
import { Visa } from '../entities/visa.ts';
import { VisaShare } from '../entities/visa-share.ts';

/**
 * What a link shows, whoever opens it, and the note of it for the tenant. A link that was taken back and one that never was are
 * answered alike. The tenant who looks at their own link leaves no note.
 */
export async function openVisaShare(context: Context, { token }: { token: string }) {
  const { viewer, now, today } = context;
  return transact(context, async (em) => {
    const share = await em.findOne(VisaShare, { token, revokedAt: null });
    if (!share) {
      const message = typography(
        'Ce lien n’ouvre rien : il a été repris, ou recopié en partie. Demandez-en un autre au locataire.',
      );
      return { kind: 'VisaShareClosed' as const, message };
    }
    const visa = await em.findOneOrFail(Visa, { id: share.visaId });
    const spaceId = viewer.kind === 'PERSON' ? viewer.spaceId : NIL;
    if (spaceId !== share.tenantSpaceId) {
      const isLandlord = viewer.kind === 'PERSON' && viewer.role === 'LANDLORD';
      await em.execute(
        `insert into visa_share_opening (share_id, opened_on, opener_id, opener, first_at) values (?, ?, ?, ?, ?) on conflict do nothing`,
        [share.id, today.toString(), spaceId, isLandlord ? 'LANDLORD' : 'SOMEBODY', now.toString()],
      );
    }
    return { kind: 'VisaShareOpened' as const, visa };
  });
}
