import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { expect, test } from 'vitest';
import { compileFlatten } from './flatten.ts';
import type { ObjectValue } from './graphql-values.ts';

function visit(path: FlattenNodePathSegment[], root: ObjectValue): string[] {
  const visited: string[] = [];
  compileFlatten(path, (typename, condition) => typename === condition)(
    root,
    ({ id }, at) => void visited.push(`${String(id)} at ${at?.join('.')}`),
    [],
  );
  return visited;
}

test('lists are walked wherever they are, nested ones too, and nulls are passed over', () => {
  const root = { visas: [[{ id: 1 }, null], [{ id: 2 }]] };
  expect(visit([{ Field: 'visas' }, '@', '@'], root)).toEqual(['1 at visas.0.0', '2 at visas.1.0']);
  expect(visit([{ Field: 'visas' }], root)).toEqual(['1 at visas.0.0', '2 at visas.1.0']);
});

test('a type condition lets through its own type, and what says no type', () => {
  const root = { found: [{ __typename: 'Visa', id: 1 }, { __typename: 'Contract', id: 2 }, { id: 3 }] };
  expect(visit([{ Field: 'found' }, '@', { TypeCondition: ['Visa'] }], root)).toEqual(['1 at found.0', '3 at found.2']);
});

test('a field that is not there leads nowhere', () => {
  expect(visit([{ Field: 'visa' }, { Field: 'tenant' }], { visa: { id: 1 } })).toEqual([]);
});
