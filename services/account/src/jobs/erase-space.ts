import { accountsKeptYears } from '@trousseau/scheme/parameters/retention';
import { valueOn } from '@trousseau/scheme/parameters/series';
import type { Job } from '@trousseau/service/definition';
import { spaceClosedEmail } from '../emails/space-closed.ts';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';
import { opensAnother } from '../use-cases/access.ts';
import { keepsAccounts } from '../use-cases/closings.ts';
import { dropDataExports } from '../use-cases/drop-data-exports.ts';
import { eraseSpace as erase } from '../use-cases/erase-space.ts';

/**
 * S63. Tells everybody of a closed space what is erased and what is kept, then erases it. In this order, since afterwards the addresses
 * are gone.
 */
export const eraseSpace: Job = async (context, event) => {
  const { em, mailer, env, today } = context;
  const spaceId = event.payload.spaceId ?? '';
  const space = await em.findOneOrFail(Space, { id: spaceId });
  const members = await em.find(Membership, { spaceId });
  const people = await em.find(Identity, { id: { $in: members.map(({ identityId }) => identityId) } });
  const keptYears = (await keepsAccounts(context, spaceId)) ? valueOn(accountsKeptYears, today).value : null;
  for (const { id, email, language } of people) {
    const wasLast = !(await opensAnother(em, id));
    const about = {
      language,
      spaceName: space.displayName ?? null,
      wasLast,
      keptYears,
      publicOrigin: env.publicOrigin,
    };
    await mailer.send(em, `${event.id}.space-closed.${id}`, email, spaceClosedEmail(about));
  }
  await erase(context, spaceId);
  await dropDataExports(context);
};
