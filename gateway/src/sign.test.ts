import { createHash } from 'node:crypto';
import { type ProcessKey, pairwiseKey } from '@trousseau/scheme/pairwise-key';
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

test('for a service whose key is known, the key the two share authenticates, and no other service can read it as its own', async () => {
  const visa = await generateKeyPair('EdDSA', { extractable: true });
  const claims = await generateKeyPair('EdDSA', { extractable: true });
  const own = { ...(await exportJWK(visa.privateKey)), kid: 'visa' } as ProcessKey;
  const trusted = JSON.stringify({ keys: [{ ...(await exportJWK(visa.publicKey)), kid: 'visa' }] });
  const shared = createSigner(JSON.stringify(privateJwk), trusted);
  const token = tokenOf(shared(request, identity));
  expect(decodeProtectedHeader(token)).toEqual({ alg: 'HS256', kid: 'gateway' });
  const gateway = (await exportJWK(publicKey)) as ProcessKey;
  const direction = { from: 'gateway', to: 'visa' };
  const { payload } = await jwtVerify(token, pairwiseKey(own, gateway, direction), { audience: 'visa' });
  expect(payload).toMatchObject({ pth: '/graphql?x=1', caller: identity.caller });
  const other = pairwiseKey((await exportJWK(claims.privateKey)) as ProcessKey, gateway, direction);
  await expect(jwtVerify(token, other)).rejects.toThrow();
  // A service that is not known by its key still gets a signature.
  expect(decodeProtectedHeader(tokenOf(shared({ ...request, audience: 'claims' }, identity)))['alg']).toBe('EdDSA');
});
