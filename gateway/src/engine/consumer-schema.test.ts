import { printSchema } from 'graphql';
import { expect, test } from 'vitest';
import { buildConsumerSchema } from './consumer-schema.ts';

test('what the planner adds for itself is left out, and what it forgets is added', () => {
  const schema = buildConsumerSchema(`
    schema { query: Query mutation: Mutation }
    input join__ContextArgument { name: String! }
    scalar join__FieldValue
    scalar String
    directive @skip(if: Boolean!) on FIELD
    directive @ours on FIELD
    type Query { rent: Cents __schema: __Schema! __type(name: String!): __Type }
    type Mutation
    type __Schema { types: [__Type!]! }
    type __Type { name: String }
  `);
  const [defer, rest] = printSchema(schema).split('INLINE_FRAGMENT\n\n');
  expect(defer).toContain('directive @defer(');
  expect(rest).toBe('directive @ours on FIELD\n\ntype Query {\n  rent: Cents\n}\n\nscalar Cents');
});
