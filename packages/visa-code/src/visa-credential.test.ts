import { SDJwtVcInstance } from '@sd-jwt/sd-jwt-vc';
import { decodeJwt, type JSONWebKeySet, type JWK } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { readVisaCredential } from './read-visa-credential.ts';
import { hasher, issueVisaCredential, vctOf } from './visa-credential.ts';
import { newVisaKey, publicKeys } from './visa-keys.ts';

const content = { number: 'V-7K3F9-2QM4R-X', initials: 'Ł. N. Œ.', maxRentCents: 130_050, validUntil: '2027-02-23' };
const terms = { issuer: 'https://garantie.exemple', issuedAt: 1_795_000_000, expiresAt: 1_803_000_000 };
const today = 1_796_000_000;
let key: JWK;
let published: JSONWebKeySet;
let credential: string;

beforeAll(async () => {
  key = await newVisaKey();
  published = publicKeys({ keys: [key] });
  credential = await issueVisaCredential(content, key, terms);
});

/** What a wallet shows of a credential. */
const showing = (...claims: string[]) =>
  new SDJwtVcInstance({ hasher }).present(credential, Object.fromEntries(claims.map((claim) => [claim, true])));

test('whole, it says what the code of the visa says, by the published keys', async () => {
  expect(await readVisaCredential(credential, published, today)).toEqual({ kind: 'GENUINE', shown: content });
});

test('its holder shows initials, maximum rent and last day: the number stays hidden, and so does the rest when nothing is shown', async () => {
  const some = await showing('initials', 'max_rent_cents', 'valid_until');
  const { number: _hidden, ...rest } = content;
  expect(await readVisaCredential(some, published, today)).toEqual({ kind: 'GENUINE', shown: rest });
  expect(some).not.toContain(Buffer.from(content.number).toString('base64url'));
  const [signed = ''] = credential.split('~');
  expect(await readVisaCredential(`${signed}~`, published, today)).toEqual({ kind: 'GENUINE', shown: {} });
});

test('what is signed tells only who issued, of what kind, from when and until when', () => {
  const [signed = ''] = credential.split('~');
  const { _sd, _sd_alg, ...open } = decodeJwt(signed);
  expect(open).toEqual({ iss: terms.issuer, iat: terms.issuedAt, exp: terms.expiresAt, vct: vctOf(terms.issuer) });
  expect(_sd).toHaveLength(4);
});

test('another rent in a disclosure, a changed signature and a visa past its end are refused', async () => {
  const [signed = '', ...disclosures] = credential.split('~');
  const dearer = Buffer.from(JSON.stringify(['c2Fs', 'max_rent_cents', 999_999])).toString('base64url');
  const spoilt = `${signed.slice(0, -4)}${signed.endsWith('AAAA') ? 'BBBB' : 'AAAA'}`;
  for (const altered of [[signed, dearer, ''].join('~'), [spoilt, ...disclosures].join('~')])
    expect(await readVisaCredential(altered, published, today)).toEqual({ kind: 'REFUSED' });
  expect(await readVisaCredential(credential, published, terms.expiresAt + 1)).toEqual({ kind: 'REFUSED' });
});

test('a forger’s key is not ours, and under our key’s id it is found out', async () => {
  const forger = await newVisaKey();
  const forged = await issueVisaCredential(content, forger, terms);
  const disguised = await issueVisaCredential(content, { ...forger, kid: key.kid ?? '' }, terms);
  for (const foreign of [forged, '', 'x~y~', 'https://exemple.fr'])
    expect(await readVisaCredential(foreign, published, today)).toEqual({ kind: 'FOREIGN' });
  expect(await readVisaCredential(disguised, published, today)).toEqual({ kind: 'REFUSED' });
});
