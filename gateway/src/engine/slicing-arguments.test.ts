import { expect, test } from 'vitest';
import { federate } from '../test/federated.ts';

const house = federate({
  name: 'visa',
  typeDefs: `
    type Query {
      either(first: Int, last: Int): [Visa] @listSize(slicingArguments: ["first", "last"])
      usual(first: Int = 20, last: Int): [Visa] @listSize(slicingArguments: ["first", "last"])
      loose(first: Int, last: Int): [Visa] @listSize(slicingArguments: ["first", "last"], requireOneSlicingArgument: false)
      fixed: [Visa] @listSize(assumedSize: 3)
    }
    type Visa { id: ID }`,
});

test.each([
  '{ either(first: 3) { id } }',
  'query ($n: Int) { either(last: $n) { id } }',
  '{ either(first: 3, last: null) { id } }',
  '{ usual { id } }',
  '{ usual(last: 3) { id } }',
  '{ loose { id } }',
  '{ loose(first: 3, last: 3) { id } }',
  '{ fixed { id } }',
])('%s says how long its list is, or need not', async (query) => {
  expect((await house.run(query)).errors).toEqual([]);
});

test.each([
  '{ either { id } }',
  '{ either(first: 3, last: 3) { id } }',
  '{ either(first: null) { id } }',
  '{ usual(first: 3, last: 3) { id } }',
])('%s is refused before anything runs', async (query) => {
  await expect(house.run(query)).rejects.toMatchObject({ code: 'SLICING_ARGUMENT_REQUIRED', status: 400 });
});
