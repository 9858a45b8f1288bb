import type { TestSubgraph } from '../test/federated.ts';
import type { AuditTest, Suite } from './suite.ts';

// What the files of a public audit import from their own harness, answered by ours: subgraph.js, supergraph.js, testkit.js.

/** A subgraph of a suite. */
export function createSubgraph(
  name: string,
  { typeDefs, resolvers }: { typeDefs: string; resolvers: Record<string, unknown> },
): TestSubgraph {
  return { name, typeDefs, resolvers, isComplete: true };
}

/** A suite; its tests may be made when it starts, to hold an id that is new each time. */
export function serve(
  id: string,
  subgraphs: readonly TestSubgraph[],
  tests: readonly AuditTest[] | (() => readonly AuditTest[]),
): Suite {
  return { id, subgraphs, tests: typeof tests === 'function' ? tests() : tests };
}

/** One case of a suite. */
export function createTest(query: string, expected: AuditTest['expected']): AuditTest {
  return { query, expected };
}
