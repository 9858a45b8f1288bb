import { buildSchema, parse } from 'graphql';
import { expect, test } from 'vitest';
import { readPartlyHidden } from './partly-hidden.ts';

test('enums, unions and interfaces of which a part is withheld are named, and no other', () => {
  const supergraph = parse(`
    enum Kind { EMPTY HIDDEN } enum Whole { ONE TWO }
    union Found = Visa | Secret union All = Visa
    interface Dated { on: String } interface Named { name: String }
    type Visa implements Named { name: String } type Secret implements Dated { on: String }`);
  const seen = buildSchema(`
    enum Kind { EMPTY } enum Whole { ONE TWO } union Found = Visa union All = Visa
    interface Dated { on: String } interface Named { name: String } type Visa implements Named { name: String }`);
  expect([...readPartlyHidden(supergraph, seen)].sort()).toEqual(['Dated', 'Found', 'Kind']);
});
