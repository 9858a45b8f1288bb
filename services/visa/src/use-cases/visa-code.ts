import type { Context } from '@trousseau/service/definition';
import { startOfParisDay } from '@trousseau/values/days';
import { initialsOf } from '@trousseau/values/names';
import { signVisaCode } from '@trousseau/visa-code/sign-visa-code';
import type { VisaContent } from '@trousseau/visa-code/visa-content';
import { issueVisaCredential } from '@trousseau/visa-code/visa-credential';
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
const visaCode = ({ env }: Means, visa: PrintedFacts): Promise<string> =>
  signVisaCode(contentOf(visa), signingKey({ env }));

/** The same for a digital wallet, whose holder shows each thing apart; good until the end of its last day (decision 0032). */
export function visaCredential({ env, now }: Means & Pick<Context, 'now'>, visa: PrintedFacts): Promise<string> {
  const seconds = (instant: Context['now']) => Math.floor(instant.epochMilliseconds / 1000);
  return issueVisaCredential(contentOf(visa), signingKey({ env }), {
    issuer: env.publicOrigin,
    issuedAt: seconds(now),
    expiresAt: seconds(startOfParisDay(visa.validUntil.add({ days: 1 }))),
  });
}

/** Where the keys of who issues credentials are, as SD-JWT VC wants it said. */
export const issuerMetadata = ({ env: { publicOrigin } }: Means) => ({
  issuer: publicOrigin,
  jwks_uri: `${publicOrigin}/.well-known/jwks.json`,
});

const contentOf = (visa: PrintedFacts): VisaContent => ({
  number: visa.number,
  initials: holderInitials(visa),
  maxRentCents: visa.maxRentCents,
  validUntil: visa.validUntil.toString(),
});

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
