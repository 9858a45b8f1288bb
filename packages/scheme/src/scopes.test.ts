import { describe, expect, test } from 'vitest';
import { established, everybody, signedIn } from './roles.ts';
import { requirementOf, scopesOf } from './scopes.ts';

describe('scopes of a caller', () => {
  test.each([
    [{ kind: 'PERSON', role: 'OFFICER', spaceStatus: 'ACTIVE' }, ['role:officer']],
    [{ kind: 'PERSON', role: 'OFFICER', spaceStatus: 'ACTIVE_INCOMPLETE' }, ['role:pending']],
    [{ kind: 'PERSON', role: 'OFFICER', spaceStatus: 'LOCKED' }, []],
    [{ kind: 'PERSON', role: 'PRESIDENT', spaceStatus: 'ACTIVE' }, []],
    [
      { kind: 'PERSON', role: 'PARTNER', spaceStatus: 'ACTIVE' },
      ['role:partner', 'contract:read', 'visa:read', 'claim:read'],
    ],
    [{ kind: 'API_CLIENT', scopes: ['visa:read'] }, ['role:partner', 'visa:read']],
    [{ kind: 'SERVICE', role: 'OFFICER', spaceStatus: 'ACTIVE' }, []],
    [{ kind: 'ANONYMOUS' }, []],
  ])('%j', (caller, scopes) => {
    expect([...scopesOf(caller)]).toEqual(scopes);
  });
});

describe('what the graph asks for a field', () => {
  test.each([
    [everybody, undefined],
    [signedIn, { authenticated: true }],
    [established, { scopes: [['role:tenant'], ['role:landlord'], ['role:partner'], ['role:officer']] }],
    [['OFFICER'] as const, { scopes: [['role:officer']] }],
    [['PENDING', 'LANDLORD'] as const, { scopes: [['role:pending'], ['role:landlord']] }],
    [['SERVICE'] as const, undefined],
  ])('of %j', (roles, requirement) => {
    expect(requirementOf(roles)).toEqual(requirement);
  });
});
