import { mayRead } from '@trousseau/scheme/rights';
import type { Role } from '@trousseau/scheme/roles';
import { isObjectType } from 'graphql';
import { beforeAll, describe, expect, test } from 'vitest';
import { eventually } from '../eventually.ts';
import { graph } from '../graph.ts';
import { type Guarantee, playGuarantee } from '../played/guarantee.ts';
import { openPartnerSpace, signedIn } from '../played/people.ts';
import type { Visitor } from '../visitor.ts';
import { readingOf } from './any-document.ts';

/** A way to a thing that exists: `…` stands for what is read of it. */
interface Way {
  role: Role;
  type: string;
  path: string;
}

const way = (role: Role, type: string, path: string): Way => ({ role, type, path });

/** Each type by the nearest way and by ways through other subgraphs, where only the field itself can still refuse (S24). */
const ways: readonly Way[] = [
  way('TENANT', 'Space', 'me { space { … } }'),
  way('TENANT', 'VisaRequest', 'visaRequest(id: $requestId) { … }'),
  way('TENANT', 'Visa', 'myVisas { nodes { … } }'),
  way('TENANT', 'SuretyContract', 'myContracts { nodes { … } }'),
  way('TENANT', 'SuretyContract', 'me { space { contracts { nodes { … } } } }'),
  way('TENANT', 'SuretyContract', 'myDebts { nodes { contract { … } } }'),
  way('TENANT', 'Debt', 'myDebts { nodes { … } }'),
  way('TENANT', 'SubrogationReceipt', 'myDebts { nodes { receipts { … } } }'),
  way('LANDLORD', 'Space', 'me { space { … } }'),
  way('LANDLORD', 'SuretyContract', 'contract(id: $contractId) { … }'),
  way('LANDLORD', 'Visa', 'contract(id: $contractId) { visa { … } }'),
  way('LANDLORD', 'Visa', 'me { space { contracts { nodes { visa { … } } } } }'),
  way('LANDLORD', 'Visa', 'unpaidClaim(id: $claimId) { contract { visa { … } } }'),
  way('LANDLORD', 'Visa', 'subrogationReceipt(id: $receiptId) { claim { contract { visa { … } } } }'),
  way('LANDLORD', 'TenantAccount', 'contract(id: $contractId) { tenantAccount { … } }'),
  way('LANDLORD', 'UnpaidClaim', 'unpaidClaim(id: $claimId) { … }'),
  way('LANDLORD', 'UnpaidClaim', 'myContracts(first: 5) { nodes { unpaidClaims { nodes { … } } } }'),
  way('LANDLORD', 'UnpaidClaim', 'subrogationReceipt(id: $receiptId) { claim { … } }'),
  way('LANDLORD', 'SubrogationReceipt', 'myClaims { nodes { receipts { … } } }'),
  way('PARTNER', 'Space', 'me { space { … } }'),
  way('PARTNER', 'SuretyContract', 'contractByNumber(number: $number) { … }'),
  way('PARTNER', 'SuretyContract', 'contract(id: $contractId) { … }'),
  way('PARTNER', 'Visa', 'visas { nodes { … } }'),
  way('PARTNER', 'UnpaidClaim', 'unpaidClaim(id: $claimId) { … }'),
  way('PARTNER', 'UnpaidClaim', 'contract(id: $contractId) { unpaidClaims { nodes { … } } }'),
  way('PARTNER', 'Dwelling', 'contractByNumber(number: $number) { dwelling { … } }'),
  way('PARTNER', 'Lease', 'contractByNumber(number: $number) { lease { … } }'),
  way('OFFICER', 'VisaRequest', 'visaRequest(id: $requestId) { … }'),
  way('OFFICER', 'SuretyContract', 'contractByNumber(number: $number) { … }'),
  way('OFFICER', 'UnpaidClaim', 'unpaidClaim(id: $claimId) { … }'),
  way('OFFICER', 'SubrogationReceipt', 'unpaidClaim(id: $claimId) { receipts { … } }'),
];

/** Every field of the type a way leads to, judged by the table. */
function fieldsOf({ role, type }: Way, verdict: 'allowed' | 'refused') {
  const object = graph.getType(type);
  const fields = isObjectType(object) ? Object.values(object.getFields()) : [];
  return fields
    .filter(({ name }) => mayRead(role, type, name) === (verdict === 'allowed'))
    .map((field) => ({ name: field.name, read: readingOf(field) }));
}

/** The same field under another name, in an inline and in a named fragment: the verdict does not change (S24). */
const forms: Record<string, (type: string, read: string) => { inside: string; outside: string }> = {
  'as it is': (_type, read) => ({ inside: read, outside: '' }),
  'under another name': (_type, read) => ({ inside: `innocent: ${read}`, outside: '' }),
  'in an inline fragment': (type, read) => ({ inside: `... on ${type} { ${read} }`, outside: '' }),
  'in a named fragment': (type, read) => ({ inside: '...Part', outside: `fragment Part on ${type} { ${read} }` }),
};

let guarantee: Guarantee;
const visitors: Partial<Record<Role, Visitor>> = {};

beforeAll(async () => {
  guarantee = await playGuarantee();
  const { tenant, landlord, officer } = guarantee;
  Object.assign(visitors, { TENANT: tenant, LANDLORD: landlord, OFFICER: officer });
  visitors.PARTNER = await signedIn(await openPartnerSpace(['31']));
  await eventually('the debt of the tenant', async () => {
    const { myDebts } = await tenant.ask<{ myDebts: { totalCount: number } }>('{ myDebts { totalCount } }');
    return myDebts.totalCount === 1;
  });
});

function ask({ role, path }: Way, { inside, outside }: { inside: string; outside: string }) {
  const variables: Record<string, string> = {
    requestId: guarantee.requestId,
    contractId: guarantee.contract.id,
    number: guarantee.contract.number,
    claimId: guarantee.claimId,
    receiptId: guarantee.receiptId,
  };
  const used = Object.keys(variables).filter((name) => path.includes(`$${name}`));
  const declared = used.map((name) => `$${name}: ${name === 'number' ? 'String' : 'ID'}!`).join(', ');
  const query = `query ${declared && `(${declared})`} { ${path.replace('…', inside)} } ${outside}`;
  const visitor = visitors[role];
  if (!visitor) throw new Error(`Nobody is ${role} here.`);
  return visitor.post(query, Object.fromEntries(used.map((name) => [name, variables[name]])));
}

describe('what the table allows', () => {
  test.each(ways)('a $role reads it of $type by $path', async (way) => {
    const inside = ['reached: __typename', ...fieldsOf(way, 'allowed').map(({ read }) => read)].join(' ');
    const { status, data, errors } = await ask(way, { inside, outside: '' });
    expect(status).toBe(200);
    expect(errors).toEqual([]);
    // The way leads somewhere: an empty list would allow everything.
    expect(JSON.stringify(data)).toContain('"reached"');
  });
});

describe('what the table refuses', () => {
  const refused = ways.flatMap((way) =>
    fieldsOf(way, 'refused').map(({ name, read }) => ({ way, name, read, field: `${way.type}.${name}`, ...way })),
  );

  test.each(refused)('a $role never reads $field by $path', async ({ way, name, read }) => {
    for (const [form, write] of Object.entries(forms)) {
      const { data, errors } = await ask(way, write(way.type, read));
      expect(
        errors.map(({ extensions }) => extensions.code),
        form,
      ).toContain('FORBIDDEN');
      expect(valuesOf(data, [name, 'innocent']), form).toEqual([]);
    }
  });
});

/** Whatever stands under one of these keys and is not null, at any depth. */
function valuesOf(value: unknown, keys: readonly string[]): unknown[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, item]) =>
    keys.includes(key) && item !== null ? [item] : valuesOf(item, keys),
  );
}
