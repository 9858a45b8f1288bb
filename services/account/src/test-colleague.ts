import { randomUUID } from 'node:crypto';
import type { PersonViewer } from '@trousseau/service/viewer';
import { type Account, newAddress, PASSWORD } from './test-actors.ts';

/** A colleague who entered the space of an owner, with a login of their own; `viewer` acts there. */
export async function newColleague(
  account: Account,
  owner: PersonViewer,
  memberRole: PersonViewer['memberRole'],
  email = newAddress(),
) {
  await account.run('inviteMember', { operationId: randomUUID(), email, memberRole }, { as: owner });
  const token = await account.linkOf(email);
  const accepted = await account.run('acceptInvitation', { token, password: PASSWORD });
  const viewer = await account.whoIs(accepted.session);
  if (!viewer) throw new Error(`${email} did not enter: ${JSON.stringify(accepted.told)}`);
  return { email, viewer, token: accepted.session ?? '' };
}
