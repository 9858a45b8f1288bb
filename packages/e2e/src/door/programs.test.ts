import { apiScopeOf } from '@trousseau/scheme/api-scopes';
import { mayRead } from '@trousseau/scheme/rights';
import { getNamedType, isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { graph } from '../graph.ts';
import { ORIGIN } from '../house.ts';
import { type Guarantee, playGuarantee } from '../played/guarantee.ts';
import { newProgram } from '../played/partner.ts';
import { openPartnerSpace, signedIn } from '../played/people.ts';
import { Program } from '../program.ts';
import type { Visitor } from '../visitor.ts';
import { anyDocument, rootFields, selectionOf } from './any-document.ts';

/** S24, S28, S29, S38, S39: a partner's programs at the door. */

const EVERYTHING = ['CONTRACT_READ', 'VISA_READ', 'CLAIM_READ'];
let guarantee: Guarantee;
let here: Visitor;
let elsewhere: Visitor;
/** A program of `here` with every scope. */
let everything: Program;

beforeAll(async () => {
  guarantee = await playGuarantee();
  here = await signedIn(await openPartnerSpace(['31', '2A']));
  elsewhere = await signedIn(await openPartnerSpace(['75', '974']));
  everything = await programOf(here);
});

const programOf = async (partner: Visitor, scopes: readonly string[] = EVERYTHING) =>
  new Program(await newProgram(partner, scopes));

const READ = `query ($number: String!, $visa: String!, $claim: ID!) {
  contractByNumber(number: $number) { number lease { rentCents } unpaidClaims { totalCount nodes { status } } }
  visaByNumber(number: $visa) { number holderNames }
  visas(first: 100) { totalCount nodes { number } }
  unpaidClaim(id: $claim) { status contract { number } }
}`;
const named = () => ({ number: guarantee.contract.number, visa: guarantee.visa.number, claim: guarantee.claimId });

interface Read {
  contractByNumber: { number: string; unpaidClaims: { totalCount: number } } | null;
  visaByNumber: object | null;
  visas: { totalCount: number; nodes: { number: string }[] } | null;
  unpaidClaim: object | null;
}

describe('S28: a program reads', () => {
  test('in its départements what its scopes open, and is told what it costs', async () => {
    const { status, data, errors, text } = await everything.post<Read>(READ, named());
    expect([status, errors]).toEqual([200, []]);
    expect(data?.contractByNumber).toMatchObject({
      number: guarantee.contract.number,
      unpaidClaims: { totalCount: 1 },
    });
    expect(data?.visas?.nodes.map(({ number }) => number)).toContain(guarantee.visa.number);
    expect(JSON.parse(text)).toMatchObject({ extensions: { cost: { estimated: expect.any(Number) } } });
  });

  test('elsewhere nothing: not the thing, not in the list, not in its total', async () => {
    const program = await programOf(elsewhere);
    const { data, errors } = await program.post<Read>(READ, named());
    const invented = await program.post<Read>(READ, {
      number: 'C26-0000-0000',
      visa: 'V0',
      claim: crypto.randomUUID(),
    });
    expect(data).toEqual({ contractByNumber: null, visaByNumber: null, visas: expect.anything(), unpaidClaim: null });
    expect(data?.visas?.nodes.map(({ number }) => number)).not.toContain(guarantee.visa.number);
    expect(data?.visas?.totalCount).toBe(data?.visas?.nodes.length);
    expect([invented.data, invented.errors]).toEqual([data, errors]);
  });

  test.each([
    { scopes: ['VISA_READ'], refused: ['contractByNumber', 'unpaidClaim'] },
    { scopes: ['CONTRACT_READ'], refused: ['visaByNumber', 'visas', 'unpaidClaim'] },
    { scopes: ['CLAIM_READ'], refused: ['contractByNumber', 'visaByNumber', 'visas'] },
  ])('with $scopes nothing of $refused, and nobody behind the door is asked', async ({ scopes, refused }) => {
    const program = await programOf(here, scopes);
    const { data, errors } = await program.post<Record<string, unknown>>(READ, named());
    for (const field of refused) expect(data?.[field] ?? null, field).toBeNull();
    const codes = errors.map(({ extensions }) => extensions.code);
    expect([...new Set(codes)]).toEqual(['SCOPE_REQUIRED']);
    expect(errors.map(({ path }) => path?.[0])).toEqual(expect.arrayContaining(refused));
  });

  test('a token asked for less opens less', async () => {
    const program = await programOf(here);
    await program.askToken('visa:read');
    const { data, errors } = await program.post<Read>(
      '{ visas { totalCount } contractByNumber(number: "C26-0000-0000") { id } }',
    );
    expect(data?.visas).not.toBeNull();
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['SCOPE_REQUIRED']);
  });
});

describe('S24: whatever the way', () => {
  const ways = [
    [
      'under another name',
      'query ($n: String!) { a: contractByNumber(number: $n) { b: unpaidClaims { c: totalCount } } }',
    ],
    [
      'in an inline fragment',
      'query ($n: String!) { ... on Query { contractByNumber(number: $n) { ... on SuretyContract { unpaidClaims { totalCount } } } } }',
    ],
    [
      'in a named fragment',
      'query ($n: String!) { contractByNumber(number: $n) { ...F } } fragment F on SuretyContract { unpaidClaims { nodes { id } } }',
    ],
    [
      'through another service',
      'query ($n: String!) { contractByNumber(number: $n) { unpaidClaims { nodes { contract { unpaidClaims { totalCount } } } } } }',
    ],
  ] as const;
  let ofContracts: Program;
  beforeAll(async () => {
    ofContracts = await programOf(here, ['CONTRACT_READ']);
  });

  test.each(ways)('claims are refused to a program of contracts, %s', async (_way, query) => {
    const { errors, text } = await ofContracts.post(query, { n: guarantee.contract.number });
    expect([...new Set(errors.map(({ extensions }) => extensions.code))]).toEqual(['SCOPE_REQUIRED']);
    expect(text).not.toMatch(/"(c|totalCount|nodes)":/);
  });
});

describe('S39: a program is shown', () => {
  test('the contract schema and nothing else, by introspection and as a file', async () => {
    const { data } = await everything.post<{ __schema: { mutationType: null; types: { name: string }[] } }>(
      '{ __schema { mutationType { name } types { name } } }',
    );
    const names = data?.__schema.types.map(({ name }) => name) ?? [];
    expect(names).toEqual(expect.arrayContaining(['SuretyContract', 'Visa', 'UnpaidClaim']));
    expect(names.filter((name) => /VisaRequest|Debt|Receipt|^_(?!_)|Officer/.test(name))).toEqual([]);
    expect(data?.__schema.mutationType).toBeNull();
    const file = await fetch(`${ORIGIN}/partner/schema.graphql`, { headers: everything.headers() });
    expect(await file.text()).toContain('visas(');
    expect((await fetch(`${ORIGIN}/partner/schema.graphql`)).status).toBe(401);
  });

  const open = rootFields.filter(
    ({ root, field }) =>
      root === 'Query' &&
      mayRead('PARTNER', root, field.name) &&
      apiScopeOf(getNamedType(field.type).name) === undefined,
  );
  test.each(open.map(({ root, field }) => ({ root, field, name: field.name })))(
    'with every scope nothing of a person: $name',
    async ({ root, field }) => {
      const { query, variables } = anyDocument({ root, field });
      const { data, errors } = await everything.post<Record<string, unknown>>(query, variables);
      const type = getNamedType(field.type);
      const ofEverybody = mayRead('ANONYMOUS', root, field.name);
      if (!ofEverybody) expect(errors.map(({ extensions }) => extensions.code)).toContain('SCOPE_REQUIRED');
      if (isObjectType(type) && !mayRead('ANONYMOUS', type.name, Object.keys(type.getFields())[0] ?? ''))
        expect(data?.[field.name] ?? null).toBeNull();
    },
  );

  test('no mutation at all', async () => {
    for (const field of Object.values(graph.getMutationType()?.getFields() ?? {}).slice(0, 5)) {
      const { status } = await everything.post(`mutation { ${field.name} ${selectionOf(field)} }`);
      expect(status, field.name).toBe(400);
    }
  });
});

describe('S29: a token', () => {
  test('opens nothing within a second of the revocation, nor does the secret', async () => {
    const program = await programOf(here);
    expect((await program.post('{ today }')).status).toBe(200);
    await here.act('revokeApiClient', { apiClientId: program.id }, 'ApiClientRevoked');
    await expect.poll(async () => (await program.post('{ today }')).status, { timeout: 1000, interval: 100 }).toBe(401);
    await expect(program.askToken()).rejects.toThrow('invalid_client');
  });

  test('two secrets give tokens while one replaces the other', async () => {
    const program = await programOf(here);
    const renewed = await program.renewedBy(here);
    for (const one of [program, renewed]) expect((await one.post('{ today }')).status).toBe(200);
  });

  test('comes neither with a session nor in the address, and says nothing at the door of pages', async () => {
    const together = await everything.post('{ today }', {}, { ...here.headers() });
    expect([together.status, together.errors[0]?.extensions.code]).toEqual([400, 'TWO_IDENTITIES']);
    const body = JSON.stringify({ query: '{ today }' });
    const address = `${ORIGIN}/partner/graphql?access_token=${everything.token}`;
    const headers = { 'content-type': 'application/json' };
    expect((await fetch(address, { method: 'POST', headers, body })).status).toBe(400);
    const pages = await fetch(`${ORIGIN}/graphql`, {
      method: 'POST',
      headers: { ...headers, ...everything.headers() },
      body: JSON.stringify({ query: '{ visas { totalCount } }' }),
    });
    expect(await pages.text()).toContain('UNAUTHENTICATED');
  });
});
