import { X509Certificate } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Temporal } from 'temporal-polyfill';

/** The certificates whose signature on a paper counts, by authority and certificate. */
export type TrustList = ReadonlyMap<string, X509Certificate>;

/** The authority of demonstrations and tests: its private key is public (`demo/sign-paper-code.ts`). */
export const DEMONSTRATION_AUTHORITY = 'FRDM';

const nobody: TrustList = new Map();

/**
 * Reads a trust list: a JSON file of `{ authority, certificate, pem }`, with the two names a code gives. No file: nobody is trusted.
 * @throws when the file cannot be read, or trusts in production the authority whose key everybody knows
 */
export function readTrustList(file: string, inProduction: boolean): TrustList {
  if (file === '') return nobody;
  const entries = JSON.parse(readFileSync(file, 'utf8')) as { authority: string; certificate: string; pem: string }[];
  if (inProduction && entries.some(({ authority }) => authority === DEMONSTRATION_AUTHORITY))
    throw new Error(`${file} trusts ${DEMONSTRATION_AUTHORITY}, whose private key is public: take it out.`);
  return new Map(
    entries.map(({ authority, certificate, pem }) => [keyOf(authority, certificate), new X509Certificate(pem)]),
  );
}

/** The certificate a code names, if it is trusted. */
export const certificateOf = (list: TrustList, authority: string, certificate: string): X509Certificate | null =>
  list.get(keyOf(authority, certificate)) ?? null;

/** Whether a certificate was valid on a day. */
export function isValidOn({ validFromDate, validToDate }: X509Certificate, day: Temporal.PlainDate): boolean {
  const [from, to] = [validFromDate, validToDate].map((date) =>
    Temporal.Instant.from(date.toISOString()).toZonedDateTimeISO('UTC').toPlainDate(),
  ) as [Temporal.PlainDate, Temporal.PlainDate];
  return Temporal.PlainDate.compare(from, day) <= 0 && Temporal.PlainDate.compare(day, to) <= 0;
}

const keyOf = (authority: string, certificate: string) => `${authority} ${certificate}`;
