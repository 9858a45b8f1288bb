import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { pseudonymOf } from '@trousseau/service/pseudonym';
import { ActivationCode } from '../entities/activation-code.ts';
import { BankAccount, SciIban } from '../entities/bank-account.ts';
import { Mandate } from '../entities/mandate.ts';
import { Membership } from '../entities/membership.ts';
import { Notification } from '../entities/notification.ts';
import { PayoutRecord, PayoutUndoLink } from '../entities/payout-record.ts';
import { SciSiren } from '../entities/sci-siren.ts';
import { Space } from '../entities/space.ts';
import { forgetWithoutSpace } from './forget-without-space.ts';

/**
 * S63. Forgets what a closed space was: profile, bank accounts, people. Its row stays, closed, under a pseudonym: contracts and accounts
 * of others name its id. Logins that open nothing any more go with it. May run twice.
 */
export async function eraseSpace({ em }: Context, spaceId: string): Promise<void> {
  await em.transactional(async (fork) => {
    const own = fork as SqlEntityManager;
    const space = await own.findOneOrFail(Space, { id: spaceId, status: 'CLOSED' });
    Object.assign(space, NOTHING_KNOWN, { displayName: pseudonymOf(spaceId) });
    const records = await own.find(PayoutRecord, { spaceId }, { fields: ['id'] });
    await own.nativeDelete(PayoutUndoLink, { recordId: { $in: records.map(({ id }) => id) } });
    await own.nativeDelete(BankAccount, { spaceId });
    await own.flush();
    await own.nativeDelete(PayoutRecord, { spaceId });
    await own.nativeDelete(SciIban, { spaceId });
    await own.nativeDelete(SciSiren, { spaceId });
    await own.nativeDelete(ActivationCode, { spaceId });
    await own.nativeDelete(Notification, { spaceId });
    await own.nativeUpdate(Mandate, { $or: [{ spaceId }, { agentSpaceId: spaceId }] }, { agentEmail: '' });
    const people = await own.find(Membership, { spaceId }, { orderBy: { identityId: 'asc' } });
    await own.nativeDelete(Membership, { spaceId });
    for (const { identityId } of people) await forgetWithoutSpace(own, identityId);
  });
}

const NOTHING_KNOWN = {
  ...{ givenName: null, familyName: null, birthDate: null, phone: null, legalName: null, siren: null, siret: null },
  ...{ street: null, postcode: null, city: null, departements: [], isIntermediation: null },
} satisfies Partial<Space>;
