import { parse, print } from 'graphql';
import { expect, test } from 'vitest';
import { graphDirectives } from './graph-directives.ts';

const written = (sdl: string) => print(graphDirectives(parse(sdl))).replaceAll(/\s+/g, ' ');

test('a question says which scopes it takes, unless everybody may ask it', () => {
  expect(written('type Query { visaQueue: Int today: Int }')).toContain(
    'visaQueue: Int @requiresScopes(scopes: [["role:officer"]]) today: Int @tag',
  );
  expect(written('type Mutation { completeProfile: Int signIn: Int }')).toBe(
    'type Mutation { completeProfile: Int @authenticated signIn: Int }',
  );
});

test('a field that a partner may read is tagged with all it needs, and a field next to it is not', () => {
  const sdl = written(`
    type Query { contractByNumber(number: Number!): SuretyContract }
    type SuretyContract { status: Status! capCents: Cents }
    scalar Number scalar Cents enum Status { A }`);
  expect(sdl).toContain('number: Number! @tag(name: "partner")');
  expect(sdl).toContain('type SuretyContract { status: Status! @tag(name: "partner") capCents: Cents }');
  expect(sdl).toContain('scalar Number @tag(name: "partner") scalar Cents enum Status @tag(name: "partner")');
});

test('a connection is as long as one asks', () => {
  expect(written('type Query { myVisas(first: Int! = 20): VisaConnection! }')).toContain(
    '@listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)',
  );
});
