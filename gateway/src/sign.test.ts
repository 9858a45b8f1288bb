import { createHash } from 'node:crypto';
import { createLocalJWKSet, decodeProtectedHeader, exportJWK, generateKeyPair, jwtVerify } from 'jose';
import { expect, test } from 'vitest';
import { createSigner, type Identity } from './sign.ts';

const { publicKey, privateKey } = await generateKeyPair('EdDSA', { extractable: true });
const keys = createLocalJWKSet({ keys: [{ ...(await exportJWK(publicKey)), kid: 'gateway' }] });
const privateJwk = { ...(await exportJWK(privateKey)), kid: 'gateway' };
const sign = createSigner(JSON.stringify(privateJwk));
const body = Buffer.from('{"query":"{ me { id } }"}');
const request = { audience: 'visa', method: 'POST', path: '/graphql?x=1', body };
const identity: Identity = { caller: { kind: 'PERSON', identityId: 'Élodie' }, now: undefined, correlationId: 'c1' };
const tokenOf = (authorization: string) => authorization.replace(/^Bearer /, '');

test('jose verifies the token, which binds target, method, path, body and caller', async () => {
  const { payload } = await jwtVerify(tokenOf(sign(request, identity)), keys, {
    algorithms: ['EdDSA'],
    audience: 'visa',
    issuer: 'gateway',
  });
  expect(payload).toMatchObject({
    mth: 'POST',
    pth: '/graphql?x=1',
    bdy: createHash('sha256').update(body).digest('base64url'),
    cid: 'c1',
    caller: { kind: 'PERSON', identityId: 'Élodie' },
  });
  expect((payload.exp ?? 0) - (payload.iat ?? 0)).toBeLessThanOrEqual(60);
  expect('now' in payload).toBe(false);
});

test('the header says the algorithm and the key, and nothing a verifier might follow', () => {
  expect(decodeProtectedHeader(tokenOf(sign(request, identity)))).toEqual({ alg: 'EdDSA', kid: 'gateway' });
});

test('a token is never the same twice, and is of no use elsewhere or altered', async () => {
  const token = tokenOf(sign(request, identity));
  expect(tokenOf(sign(request, identity))).not.toBe(token);
  await expect(jwtVerify(token, keys, { audience: 'claims' })).rejects.toThrow();
  const [header, claims = '', signature] = token.split('.');
  const officer = Buffer.from(Buffer.from(claims, 'base64url').toString().replace('PERSON', 'SERVICE')).toString(
    'base64url',
  );
  await expect(jwtVerify([header, officer, signature].join('.'), keys)).rejects.toThrow();
});

test('the asked-for instant is a claim', async () => {
  const { payload } = await jwtVerify(tokenOf(sign(request, { ...identity, now: '2027-01-01T00:00:00Z' })), keys);
  expect(payload['now']).toBe('2027-01-01T00:00:00Z');
});

test('a key without a name is refused', () => {
  expect(() => createSigner(JSON.stringify({ ...privateJwk, kid: undefined }))).toThrow(/kid/);
});
