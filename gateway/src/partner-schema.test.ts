import { readFileSync } from 'node:fs';
import { rights } from '@trousseau/scheme/rights';
import { isObjectType, isSpecifiedScalarType } from 'graphql';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { readSupergraph, type Supergraph } from './engine/supergraph.ts';

const read = (name: string) => readSupergraph(readFileSync(new URL(`../${name}.graphql`, import.meta.url), 'utf8'));
let whole: Supergraph;
let partner: Supergraph;

beforeAll(async () => {
  [whole, partner] = await Promise.all([read('supergraph'), read('partner-supergraph')]);
});
afterAll(() => Promise.all([whole.planner.close(), partner.planner.close()]));

const fieldsOf = ({ schema }: Supergraph) =>
  Object.values(schema.getTypeMap()).flatMap((type) =>
    isObjectType(type) && !type.name.startsWith('__')
      ? Object.keys(type.getFields()).map((name) => [type.name, name] as const)
      : [],
  );

describe('the contract schema of partners', () => {
  test('has no field that the rights table refuses them, and no mutation', () => {
    const roles = (type: string, field: string): readonly string[] => rights[type]?.[field] ?? [];
    const refused = fieldsOf(partner).filter(([type, field]) => !roles(type, field).includes('PARTNER'));
    expect(refused).toEqual([]);
    expect(partner.schema.getMutationType()).toBeUndefined();
  });

  test('has every field of its types that the rights table gives them', () => {
    const theirs = new Set(fieldsOf(partner).map((field) => field.join('.')));
    const missing = fieldsOf(whole).filter(
      ([type, field]) =>
        partner.schema.getType(type) !== undefined &&
        (rights[type]?.[field] as readonly string[] | undefined)?.includes('PARTNER') &&
        !theirs.has(`${type}.${field}`),
    );
    expect(missing).toEqual([]);
    expect(theirs).toContain('Query.contractByNumber');
  });

  test('asks of a program the scope of a type on every way to it, and of a partner none it has not (S24, S28)', () => {
    const asked = (parent: string, field: string, output: string) =>
      partner.requirementsOf?.(parent, field, output).flatMap(({ anyOf }) => anyOf.flat());
    expect(asked('Query', 'visas', 'VisaConnection')).toContain('visa:read');
    expect(asked('SuretyContract', 'unpaidClaims', 'UnpaidClaimConnection')).toEqual(['contract:read', 'claim:read']);
    expect(asked('UnpaidClaim', 'contract', 'SuretyContract')).toEqual(['claim:read', 'contract:read']);
    expect(asked('Query', 'checkVisa', 'VisaCheck')).toEqual([]);
    expect(whole.requirementsOf?.('SuretyContract', 'unpaidClaims', 'UnpaidClaimConnection')).toEqual([]);
  });

  test('knows no word of what others do', () => {
    const names = Object.values(partner.schema.getTypeMap())
      .filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type))
      .map(({ name }) => name);
    expect(names).toContain('SuretyContract');
    expect(names.filter((name) => /ClaimD|Debt|Receipt|VisaRequest|Mutation|Officer|_/.test(name))).toEqual([]);
  });
});
