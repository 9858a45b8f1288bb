import type { Context } from '@trousseau/service/definition';
import { initialsOf } from '@trousseau/values/names';
import { signVisaCode } from '@trousseau/visa-code/sign-visa-code';
import { publicKeys } from '@trousseau/visa-code/visa-keys';
import type { JSONWebKeySet, JWK } from 'jose';
import type { Visa } from '../entities/visa.ts';

/** The keys and the address of the house: all that signing needs of a context. */
interface Means {
  readonly env: Pick<Context['env'], 'visaKeys' | 'publicOrigin'>;
}

/** What is signed of a visa. */
type PrintedFacts = Pick<Visa, 'number' | 'maxRentCents' | 'validUntil' | 'holders'>;

/** What the QR code of a visa holds: signed with the key of the day, so that a key that leaked can be left behind (R-VISA-07, S53). */
function visaCode({ env }: Means, visa: PrintedFacts): Promise<string> {
  const { number, maxRentCents, validUntil } = visa;
  const content = { number, initials: holderInitials(visa), maxRentCents, validUntil: validUntil.toString() };
  return signVisaCode(content, signingKey({ env }));
}

/** Where the QR code leads: behind the « # » no server on the way reads it, and ours finds it in no log. */
export const checkAddress = async ({ env }: Means, visa: PrintedFacts): Promise<string> =>
  `${env.publicOrigin}/verifier-un-visa#${await visaCode({ env }, visa)}`;

/** The key that signs what leaves with a visa: the first of the set. */
function signingKey({ env }: Means): JWK {
  const [key] = keySet(env.visaKeys).keys;
  if (!key) throw new Error('TROUSSEAU_VISA_KEYS holds no key: no visa can be signed.');
  return key;
}

/** The keys by which anybody verifies a visa without asking us. */
export const publishedKeys = ({ env }: Means): JSONWebKeySet => publicKeys(keySet(env.visaKeys));

/** Initials of every holder, to compare with an identity paper. */
export const holderInitials = ({ holders }: Pick<Visa, 'holders'>): string =>
  holders.map(({ givenName, familyName }) => initialsOf(`${givenName} ${familyName}`)).join(', ');

const keySet = (json: string) => JSON.parse(json) as JSONWebKeySet;
