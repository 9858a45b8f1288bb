import { expect, test } from 'vitest';
import { keepsAnOwner } from './members.ts';

const alone = [
  { identityId: 'camille', position: 'OWNER' },
  { identityId: 'alix', position: 'MANAGER' },
] as const;
const both = [...alone, { identityId: 'noé', position: 'OWNER' }] as const;

test.each([
  ['the last owner leaves', alone, 'camille', null, false],
  ['the last owner becomes a manager', alone, 'camille', 'MANAGER', false],
  ['the last owner stays one', alone, 'camille', 'OWNER', true],
  ['a manager leaves', alone, 'alix', null, true],
  ['a manager becomes an owner', alone, 'alix', 'OWNER', true],
  ['one of two owners leaves', both, 'camille', null, true],
  ['one of two owners becomes a reader', both, 'noé', 'READER', true],
] as const)('D-ACC-04: %s', (_what, members, memberId, position, keeps) => {
  expect(keepsAnOwner(members, memberId, position)).toBe(keeps);
});
