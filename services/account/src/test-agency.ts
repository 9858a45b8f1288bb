import { someSiret } from '@trousseau/service/test/actors';
import { type Account, newAddress, newSci, PASSWORD } from './test-actors.ts';

/** A letting agent whose space is open, signed in. */
export async function newAgency(account: Account, email = newAddress()) {
  await account.registered('LANDLORD', email);
  const code = await account.codeOf(email);
  const { session } = await account.run('activate', { email, code, password: PASSWORD });
  const viewer = await account.whoIs(session);
  if (!viewer || !session) throw new Error(`${email} is not signed in.`);
  const { siren, ...profile } = newSci();
  const input = { ...profile, kind: 'LETTING_AGENT', legalName: 'Agence du Canal', siret: someSiret(siren) };
  await account.run('completeProfile', input, { as: viewer });
  return { email, token: session, viewer: { ...viewer, spaceStatus: 'ACTIVE' } };
}
