import fc from 'fast-check';
import type { TestSubgraph } from './federated.ts';

const TYPES = 5;
const SUBGRAPHS = 4;

/** A field that one subgraph adds to one entity. */
export const fieldArbitrary = fc.record({
  subgraph: fc.nat(SUBGRAPHS - 1),
  type: fc.nat(TYPES - 1),
  kind: fc.constantFrom('Int', 'String', 'entity', 'entities', 'union', 'interface'),
  target: fc.nat(TYPES - 1),
  required: fc.boolean(),
});
/** A root field of one subgraph. */
export const rootArbitrary = fc.record({
  subgraph: fc.nat(SUBGRAPHS - 1),
  target: fc.nat(TYPES - 1),
  kind: fc.constantFrom('entity', 'entities', 'union', 'interface'),
  required: fc.boolean(),
});

type Root = typeof rootArbitrary extends fc.Arbitrary<infer Value> ? Value : never;
type Field = typeof fieldArbitrary extends fc.Arbitrary<infer Value> ? Value : never;

/** Subgraphs that hold these fields: entities by `id` wherever they are spoken of, a union and an interface of its own in each. */
export function subgraphsOf(fields: readonly Field[], roots: readonly Root[]): TestSubgraph[] {
  const all = [{ subgraph: 0, target: 0, kind: 'entity', required: false } as const, ...roots];
  const present = Array.from({ length: SUBGRAPHS }, (_, index) => index).filter(
    (index) => index === 0 || [...fields, ...roots].some(({ subgraph }) => subgraph === index),
  );
  return present.map((index) => {
    const own = fields.filter(({ subgraph }) => subgraph === index);
    const ownRoots = all.filter(({ subgraph }) => subgraph === index);
    const spoken = new Set([
      ...own.flatMap(({ type, target }) => [type, target]),
      ...ownRoots.map(({ target }) => target),
    ]);
    const types = [...spoken].map((type) => {
      const lines = own
        .map((field, position) => ({ field, position }))
        .filter(({ field }) => field.type === type)
        .map(({ field, position }) => `f${index}x${position}: ${typeOf(field, index)}`);
      return `type T${type} implements I${index} @key(fields: "id") { id: ID! ${lines.join(' ')} }`;
    });
    const queries = ownRoots.map((root, position) =>
      index === 0 && position === 0 ? 'uses(id: ID!): T0' : `q${index}x${position}: ${typeOf(root, index)}`,
    );
    const query = queries.length > 0 ? [`type Query { ${queries.join(' ')} }`] : [];
    const union = `union U${index} = ${[...spoken].map((type) => `T${type}`).join(' | ')}`;
    return { name: `s${index}`, typeDefs: [...query, ...types, union, `interface I${index} { id: ID! }`].join('\n') };
  });
}

function typeOf(
  { kind, target, required }: Pick<Root, 'target' | 'required'> & { kind: string },
  subgraph: number,
): string {
  const named: Readonly<Record<string, string>> = {
    entity: `T${target}`,
    entities: `[T${target}${required ? '!' : ''}]`,
    union: `U${subgraph}`,
    interface: `I${subgraph}`,
  };
  return `${named[kind] ?? kind}${required ? '!' : ''}`;
}
