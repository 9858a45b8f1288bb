import { describe, expect, test } from 'vitest';
import { allApiScopes, apiScopeOf, apiScopes, opensToClient } from './api-scopes.ts';
import { mayRead, rights } from './rights.ts';

test('each type has one scope at most, and something of it that a partner may read', () => {
  const types = Object.values(apiScopes).flat();
  expect(new Set(types).size).toBe(types.length);
  for (const type of types) {
    expect(Object.keys(rights[type] ?? {}).filter((field) => mayRead('PARTNER', type, field))).not.toEqual([]);
    expect(allApiScopes).toContain(apiScopeOf(type));
  }
});

describe('a program', () => {
  const asked = (type: string, field: string, output = 'String') => ({ type, field, output });

  test.each([
    ['a contract by its scope', ['contract:read'], asked('Query', 'contract', 'SuretyContract'), true],
    ['no contract by another', ['visa:read', 'claim:read'], asked('Query', 'contract', 'SuretyContract'), false],
    ['the parts of a contract', ['contract:read'], asked('Dwelling', 'city'), true],
    [
      'no claim through a contract',
      ['contract:read'],
      asked('SuretyContract', 'unpaidClaims', 'UnpaidClaimConnection'),
      false,
    ],
    [
      'a claim through a contract with both',
      ['contract:read', 'claim:read'],
      asked('SuretyContract', 'unpaidClaims', 'UnpaidClaimConnection'),
      true,
    ],
    ['where a page ends', ['visa:read'], asked('PageInfo', 'endCursor'), true],
    ['what anybody may', [], asked('Query', 'checkVisa', 'VisaCheck'), true],
    ['nothing of the space of its partner', [...allApiScopes], asked('Space', 'displayName'), false],
    [
      'nothing that only a person of the partner does',
      [...allApiScopes],
      asked('Query', 'letterBundles', 'LetterBundleConnection'),
      false,
    ],
    ['nothing of the person who made it', [...allApiScopes], asked('Me', 'email'), false],
    ['no list of what is only a tenant’s', [...allApiScopes], asked('Query', 'myDebts', 'DebtConnection'), false],
  ])('reads %s', (_what, scopes, field, opens) => {
    expect(opensToClient(scopes, field)).toBe(opens);
  });

  test('changes nothing, whatever its scopes', () => {
    for (const field of Object.keys(rights['Mutation'] ?? {}))
      expect(opensToClient(allApiScopes, asked('Mutation', field, 'SuretyContract')), field).toBe(false);
  });
});
