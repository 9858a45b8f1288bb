import { expect, test } from 'vitest';
import { responseKeysOf } from './response-keys.ts';

test('a root fetch brings its fields under their aliases, through fragments', () => {
  expect(responseKeysOf('{ __typename a: visa { id } ...F ... on Query { c } } fragment F on Query { b }')).toEqual([
    'a',
    'b',
    'c',
  ]);
});

test('an entity fetch brings the fields of every type, and none of the plan’s own', () => {
  const operation =
    'query($r:[_Any!]!){_e0: _entities(representations:$r){...on Visa{number _internal_qp_alias_0: id} ...on Contract{rentCents}} _e1: _entities(representations:$r){...on Visa{other}}}';
  expect(responseKeysOf(operation, '_e0')).toEqual(['number', 'rentCents']);
  expect(responseKeysOf(operation, '_e1')).toEqual(['other']);
});
