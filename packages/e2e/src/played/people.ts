import { AUTHENTICATOR_SECRET as authenticatorSecret, codesOfNow } from '@trousseau/local/demo/authenticator';
import { PASSWORD } from '@trousseau/local/demo/cast';
import { callService } from '@trousseau/local/service-call';
import type { Position } from '@trousseau/scheme/rights/positions';
import { someSiren } from '@trousseau/service/test/actors';
import { v7 as newId } from 'uuid';
import { eventually } from '../eventually.ts';
import { attachedHouse } from '../house.ts';
import { codesOf, linkSecret } from '../mailbox.ts';
import { Visitor } from '../visitor.ts';

/** Obeys R-ACC-03; the same for everybody who is invented here, and looked for where it must not be (S65). */
export { PASSWORD };

/** An address nobody used yet, also when the tests run twice on one house. */
export const newAddress = (name: string) => `${name}-${newId().slice(-10)}@exemple.fr`;

/** What the profile of a landlord's company holds; number, IBAN and name are its own each time. */
export function newCompany() {
  const account = String(Math.floor(Math.random() * 1e11)).padStart(11, '0');
  return {
    kind: 'SCI',
    givenName: 'Hélène',
    familyName: 'Garnier',
    legalName: `SCI des Acacias ${account.slice(0, 6)}`,
    siren: someSiren(),
    iban: frenchIban('30006', '00001', account),
    address: { street: '3 allée des Tilleuls', postcode: '31500', inseeCode: '31555' },
  };
}

/** A French IBAN whose two keys are right. */
function frenchIban(bank: string, branch: string, account: string): string {
  const ribKey = 97 - ((89 * Number(bank) + 15 * Number(branch) + 3 * Number(account)) % 97);
  const bban = `${bank}${branch}${account}${String(ribKey).padStart(2, '0')}`;
  // F is 15 and R is 27 in ISO 13616; the check digits are zero while they are computed.
  const checkDigits = 98n - (BigInt(`${bban}152700`) % 97n);
  return `FR${String(checkDigits).padStart(2, '0')}${bban}`;
}

/** What the profile of a tenant holds. */
export const TENANT_PROFILE = {
  kind: 'TENANT',
  givenName: 'Léonie',
  familyName: 'Marchand',
  birthDate: '2000-04-17',
  address: { street: '12 rue des Arts', postcode: '31000', inseeCode: '31555' },
};

/** Somebody who registered, not activated yet. */
export async function registered(role: 'TENANT' | 'LANDLORD', email: string, at: string | null = null) {
  const visitor = new Visitor(at);
  const stated = { role, email, password: PASSWORD, isIntermediation: false, marketingConsent: false };
  await visitor.act('register', { operationId: newId(), ...stated }, 'ActivationCodeSent');
  return visitor;
}

/** Somebody signed in whose profile is still to complete. */
export async function activated(role: 'TENANT' | 'LANDLORD', email: string, at: string | null = null) {
  const before = (await codesOf(email)).length;
  const visitor = await registered(role, email, at);
  const code = await eventually(`a new code for ${email}`, async () => {
    const codes = await codesOf(email);
    return codes.length > before && codes[0];
  });
  await visitor.act('activate', { email, code, password: PASSWORD }, 'SpaceActivated');
  return visitor;
}

/** A tenant with an open space, signed in. */
export async function newTenant(
  at: string | null = null,
  email = newAddress('locataire'),
  birthDate = TENANT_PROFILE.birthDate,
) {
  const visitor = await activated('TENANT', email, at);
  await visitor.act('completeProfile', { ...TENANT_PROFILE, birthDate }, 'ProfileCompleted');
  return Object.assign(visitor, { email });
}

/** A landlord with an open space, an SCI, signed in. */
export async function newLandlord(at: string | null = null, email = newAddress('bailleur')) {
  const visitor = await activated('LANDLORD', email, at);
  const company = newCompany();
  await visitor.act('completeProfile', company, 'ProfileCompleted');
  return Object.assign(visitor, { email, company });
}

/** Somebody who entered the space of an owner with a position, by the link of their invitation; acts there. */
export async function newColleague(owner: Visitor, memberRole: Position, email = newAddress('collegue')) {
  await owner.act('inviteMember', { operationId: newId(), email, memberRole }, 'InvitationSent');
  const visitor = new Visitor(owner.at);
  await visitor.act('acceptInvitation', { token: await linkSecret(email), password: PASSWORD }, 'InvitationAccepted');
  return Object.assign(visitor, { email });
}

/** A mandate on the space of an owner, proposed to an agency nobody knows yet. @returns its id */
export async function newMandate(owner: Visitor): Promise<string> {
  const terms = { agentEmail: newAddress('agence'), startsOn: '2026-01-01' };
  const { space } = await owner.act<{ space: { mandates: { id: string }[] } }>(
    'proposeMandate',
    { operationId: newId(), ...terms },
    'MandateProposed',
    'space { mandates { id } }',
  );
  return space.mandates[0]?.id ?? '';
}

/** Officers do not register: the account service opens their space for the local tools. @returns the address */
export async function openOfficerSpace(email = newAddress('instruction')): Promise<string> {
  const officer = { email, password: PASSWORD, givenName: 'Nadia', familyName: 'Lemoine', authenticatorSecret };
  return openStaffSpace('openOfficerSpace', 'OpenOfficerSpaceInput', officer);
}

/** Opens a partner's space for its départements. @returns the address */
export async function openPartnerSpace(departements: string[], email = newAddress('caf')): Promise<string> {
  const partner = {
    email,
    password: PASSWORD,
    organisation: `CAF ${departements.join(', ')}`,
    departements,
    authenticatorSecret,
  };
  return openStaffSpace('openPartnerSpace', 'OpenPartnerSpaceInput', partner);
}

async function openStaffSpace(field: string, inputType: string, input: { email: string }): Promise<string> {
  const { house, keys } = await attachedHouse();
  const query = `mutation ($input: ${inputType}!) { result: ${field}(input: $input) { __typename ... on Refusal { message } } }`;
  const answer = await callService(house, keys, 'account', '/graphql', { query, variables: { input } });
  const { data } = answer as { data?: { result?: { message?: string } } };
  if (!data?.result || data.result.message) throw new Error(`${field}: ${JSON.stringify(answer)}`);
  return input.email;
}

/** Signs in with the password of everybody here, and with a code where one is asked; a code serves once. */
export async function signedIn(email: string, at: string | null = null) {
  const visitor = new Visitor(at);
  // The room for password hashing is bounded: a busy house may ask to come back (S05).
  await eventually(`the sign-in of ${email}`, async () => {
    for (const code of [null, ...codesOfNow()]) {
      const { data } = await visitor.send('signIn', { email, password: PASSWORD, code });
      if (data?.result?.__typename === 'SignedIn') return true;
      if (!data?.result?.__typename.startsWith('SecondFactor')) return false;
    }
    return false;
  });
  return Object.assign(visitor, { email });
}
