import { expect, test } from 'vitest';
import { apiClientFaults } from './api-client-name.ts';

test.each([
  [{ name: ' Logiciel de suivi ', scopes: ['visa:read'] }, []],
  [{ name: '  ', scopes: ['visa:read'] }, ['name']],
  [{ name: 'x'.repeat(60), scopes: ['visa:read'] }, []],
  [{ name: 'x'.repeat(61), scopes: ['visa:read'] }, ['name']],
  [{ name: '', scopes: [] }, ['name', 'scopes']],
])('S29: %j is corrected in %j', (typed, fields) => {
  expect(apiClientFaults(typed).map(({ field }) => field)).toEqual(fields);
});
