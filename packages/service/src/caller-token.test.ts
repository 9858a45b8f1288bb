import { createHash } from 'node:crypto';
import { type ProcessKey, pairwiseKey } from '@trousseau/scheme/pairwise-key';
import { base64url, type CryptoKey, decodeJwt, exportJWK, generateKeyPair, importJWK, SignJWT } from 'jose';
import { beforeAll, describe, expect, test } from 'vitest';
import { createSigner, createVerifier, type SignedRequest } from './caller-token.ts';
import { makeKeys } from './test/keys.ts';
import type { Viewer } from './viewer.ts';

const request: SignedRequest = { audience: 'visa', method: 'POST', path: '/graphql', body: '{"query":"{ today }"}' };
const tenant: Viewer = {
  kind: 'PERSON',
  identityId: 'i',
  spaceId: 's',
  role: 'TENANT',
  spaceStatus: 'ACTIVE',
  memberRole: 'OWNER',
  sessionId: 'x',
};

let keys: Awaited<ReturnType<typeof makeKeys>>;
let verify: ReturnType<typeof createVerifier>;
let gateway: Awaited<ReturnType<typeof createSigner>>;

beforeAll(async () => {
  keys = await makeKeys(['gateway', 'claims']);
  verify = createVerifier(keys.trusted);
  gateway = await createSigner(keys.signing.gateway ?? '');
});

describe('S18: a caller token opens one request of one service for one minute', () => {
  test('the gateway’s own token is accepted and states the caller', async () => {
    const token = await gateway(request, { caller: tenant, correlationId: 'c-1', now: '2026-06-01T08:00:00Z' });
    expect(await verify(token, request)).toEqual({ caller: tenant, correlationId: 'c-1', now: '2026-06-01T08:00:00Z' });
  });

  test.each<[string, Partial<SignedRequest>]>([
    ['another service', { audience: 'claims' }],
    ['another body', { body: '{"query":"{ me { email } }"}' }],
    ['another path', { path: '/internal/clock' }],
    ['another method', { method: 'PUT' }],
  ])('the same token for %s is refused', async (_, change) => {
    const token = await gateway(request, { caller: tenant, correlationId: 'c' });
    expect(await verify(token, { ...request, ...change })).toBeNull();
  });

  test('a service may not speak for a person', async () => {
    const claims = await createSigner(keys.signing.claims ?? '');
    expect(await verify(await claims(request, { caller: tenant, correlationId: 'c' }), request)).toBeNull();
  });

  test('a service may not speak for another service', async () => {
    const claims = await createSigner(keys.signing.claims ?? '');
    expect(
      await verify(
        await claims(request, { caller: { kind: 'SERVICE', service: 'account' }, correlationId: 'c' }),
        request,
      ),
    ).toBeNull();
  });
});

describe('S18: a token under the key that two processes share', () => {
  const now = () => Math.floor(Date.now() / 1000);
  const seal = (from: string, to: string, caller: Viewer, by = from) => {
    const key = pairwiseKey(JSON.parse(house.signing[by] ?? ''), openKeyOf(to), { from, to });
    return new SignJWT({ caller, cid: 'c', bdy: digestOf(request.body), mth: 'POST', pth: '/graphql' })
      .setProtectedHeader({ alg: 'HS256', kid: from })
      .setIssuer(from)
      .setAudience('visa')
      .setIssuedAt(now())
      .setExpirationTime(now() + 30)
      .setJti('j')
      .sign(key);
  };
  const openKeyOf = (name: string) => {
    const { keys } = JSON.parse(house.trusted) as { keys: ProcessKey[] };
    return keys.find(({ kid }) => kid === name) ?? {};
  };
  const digestOf = (body: Uint8Array | string) => createHash('sha256').update(body).digest('base64url');
  let house: Awaited<ReturnType<typeof makeKeys>>;
  let verifyAsVisa: ReturnType<typeof createVerifier>;
  beforeAll(async () => {
    house = await makeKeys(['gateway', 'claims', 'visa']);
    verifyAsVisa = createVerifier(house.trusted, house.signing.visa);
  });

  test('is accepted from the one who shares it', async () => {
    expect(await verifyAsVisa(await seal('gateway', 'visa', tenant), request)).toEqual({
      caller: tenant,
      correlationId: 'c',
    });
    const claims: Viewer = { kind: 'SERVICE', service: 'claims' };
    expect((await verifyAsVisa(await seal('claims', 'visa', claims), request))?.caller).toEqual(claims);
  });

  test('is refused for another body, from another process, for another target and in another’s name', async () => {
    expect(await verifyAsVisa(await seal('gateway', 'visa', tenant), { ...request, body: '{}' })).toBeNull();
    expect(await verifyAsVisa(await seal('gateway', 'visa', tenant, 'claims'), request)).toBeNull();
    expect(await verifyAsVisa(await seal('gateway', 'claims', tenant), request)).toBeNull();
    expect(await verifyAsVisa(await seal('claims', 'visa', tenant), request)).toBeNull();
    expect(await verifyAsVisa(await seal('stranger', 'visa', tenant, 'claims'), request)).toBeNull();
  });

  test('is refused by a process that was given no key of its own', async () => {
    expect(await createVerifier(house.trusted)(await seal('gateway', 'visa', tenant), request)).toBeNull();
  });
});

describe('S18: forged tokens are refused', () => {
  const forge = async (header: object, change: object = {}, key?: CryptoKey) => {
    const payload = { ...decodeJwt(await gateway(request, { caller: tenant, correlationId: 'c' })), ...change };
    const pair = key ?? (await generateKeyPair('EdDSA', { extractable: true })).privateKey;
    return new SignJWT(payload).setProtectedHeader({ alg: 'EdDSA', kid: 'gateway', ...header }).sign(pair);
  };

  test('without signature (alg none)', async () => {
    const payload = decodeJwt(await gateway(request, { caller: tenant, correlationId: 'c' }));
    const token = `${base64url.encode('{"alg":"none","kid":"gateway"}')}.${base64url.encode(JSON.stringify(payload))}.`;
    expect(await verify(token, request)).toBeNull();
  });

  test('signed by a stranger under our kid', async () => {
    expect(await verify(await forge({}), request)).toBeNull();
  });

  test('signed by a stranger under an unknown kid, with a jku that points to their keys', async () => {
    expect(await verify(await forge({ kid: 'stranger', jku: 'https://evil.test/keys' }), request)).toBeNull();
  });

  test('with the public key used as a shared secret (algorithm swapped)', async () => {
    const publicKey = JSON.parse(keys.trusted).keys[0].x as string;
    const payload = decodeJwt(await gateway(request, { caller: tenant, correlationId: 'c' }));
    const token = await new SignJWT(payload)
      .setProtectedHeader({ alg: 'HS256', kid: 'gateway' })
      .sign(base64url.decode(publicKey));
    expect(await verify(token, request)).toBeNull();
  });

  test.each<[string, (now: number) => object]>([
    ['expired', (now) => ({ iat: now - 120, exp: now - 60 })],
    ['made later than clocks differ', (now) => ({ iat: now + 20, exp: now + 50 })],
    ['living longer than a minute', (now) => ({ iat: now, exp: now + 3600 })],
    ['issued in another name', () => ({ iss: 'claims' })],
  ])('signed with the right key but %s', async (_, change) => {
    const key = (await importJWK(JSON.parse(keys.signing.gateway ?? ''), 'EdDSA')) as CryptoKey;
    expect(await verify(await forge({}, change(Math.floor(Date.now() / 1000)), key), request)).toBeNull();
  });

  test('a token of a machine whose clock is some seconds ahead is accepted', async () => {
    const key = (await importJWK(JSON.parse(keys.signing.gateway ?? ''), 'EdDSA')) as CryptoKey;
    const iat = Math.floor(Date.now() / 1000) + 3;
    expect(await verify(await forge({}, { iat, exp: iat + 30 }, key), request)).toMatchObject({ caller: tenant });
  });

  test('a key that is exported by a stranger is not in our set', async () => {
    const pair = await generateKeyPair('EdDSA', { extractable: true });
    const stranger = await createSigner(JSON.stringify({ ...(await exportJWK(pair.privateKey)), kid: 'gateway' }));
    expect(await verify(await stranger(request, { caller: tenant, correlationId: 'c' }), request)).toBeNull();
  });
});
