import { type JSONWebKeySet, type JWK, UnsecuredJWT } from 'jose';
import { beforeAll, expect, test } from 'vitest';
import { readVisaCode } from './read-visa-code.ts';
import { signVisaCode } from './sign-visa-code.ts';
import { newVisaKey, publicKeys } from './visa-keys.ts';

const content = { number: 'V-7K3F9-2QM4R-X', initials: 'Ł. N. Œ.', maxRentCents: 130_050, validUntil: '2027-02-23' };
let key: JWK;
let code: string;
let published: JSONWebKeySet;

beforeAll(async () => {
  key = await newVisaKey();
  published = publicKeys({ keys: [key] });
  code = await signVisaCode(content, key);
});

/** The code with other words in its content, under the old signature. */
const rewritten = (change: object) => {
  const [header, , signature] = code.split('.');
  const payload = Buffer.from(JSON.stringify({ n: content.number, i: content.initials, ...change }));
  return [header, payload.toString('base64url'), signature].join('.');
};

test('the code says number, initials, maximum rent and last day, to whoever has the published keys', async () => {
  expect(await readVisaCode(code, published)).toEqual({ kind: 'GENUINE', content });
  expect(await readVisaCode(` https://example.org/verifier-un-visa#${code}\n`, published)).toMatchObject({
    kind: 'GENUINE',
  });
});

test('what is published signs nothing', () => {
  expect(JSON.stringify(published)).not.toContain(key.d);
});

test('the same content under the same key is the same code, short enough for paper', async () => {
  expect(await signVisaCode(content, key)).toBe(code);
  expect(code.length).toBeLessThan(260);
});

test('a higher rent, a later day or one changed letter is an altered code', async () => {
  const [header, payload, signature = ''] = code.split('.');
  const spoilt = `${signature.startsWith('A') ? 'B' : 'A'}${signature.slice(1)}`;
  for (const altered of [
    rewritten({ r: 999_999, u: content.validUntil }),
    rewritten({ r: content.maxRentCents, u: '2099-01-01' }),
    [header, payload, spoilt].join('.'),
    [header, payload, ''].join('.'),
  ])
    expect(await readVisaCode(altered, published)).toEqual({ kind: 'ALTERED' });
});

test('a forger’s key, no key at all and other things than a code are not ours', async () => {
  const forger = await newVisaKey();
  const unsigned = new UnsecuredJWT({ n: content.number }).encode();
  for (const foreign of [await signVisaCode(content, forger), unsigned, '', 'https://example.org', 'x'.repeat(5000)])
    expect(await readVisaCode(foreign, published)).toEqual({ kind: 'FOREIGN' });
});

test('a forger who writes our key’s id over his signature is found out', async () => {
  const forged = await signVisaCode(content, { ...(await newVisaKey()), kid: key.kid ?? '' });
  expect(await readVisaCode(forged, published)).toEqual({ kind: 'ALTERED' });
});

test('after the key was changed both codes are good; once the old key is withdrawn, its codes are not', async () => {
  const next = await newVisaKey();
  const signedSince = await signVisaCode(content, next);
  const both = publicKeys({ keys: [next, key] });
  for (const good of [code, signedSince]) expect(await readVisaCode(good, both)).toMatchObject({ kind: 'GENUINE' });
  expect(await readVisaCode(code, publicKeys({ keys: [next] }))).toEqual({ kind: 'FOREIGN' });
});
