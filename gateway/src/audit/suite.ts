import { isDeepStrictEqual } from 'node:util';
import type { ObjectValue } from '../engine/graphql-values.ts';
import { openDoor } from '../test/door.ts';
import type { TestSubgraph } from '../test/federated.ts';

/** One operation and what a correct gateway answers. */
export interface AuditTest {
  readonly query: string;
  readonly variables?: ObjectValue;
  readonly expected: {
    readonly data?: ObjectValue | null;
    /** Whether the answer holds errors; not looked at when left out. */
    readonly errors?: boolean;
  };
}

/** Some subgraphs, and operations over their composition: the public form of a federation audit. */
export interface Suite {
  readonly id: string;
  readonly subgraphs: readonly TestSubgraph[];
  readonly tests: readonly AuditTest[];
  /** Who composes; ours unless said. */
  readonly compose?: (subgraphs: readonly TestSubgraph[]) => string;
}

export interface AuditFailure {
  readonly suite: string;
  readonly query: string;
  readonly expected: unknown;
  readonly received: unknown;
}

export interface AuditResult {
  readonly passed: number;
  readonly failures: readonly AuditFailure[];
}

/** Runs one suite against the whole door, over HTTP, in front of subgraphs that are not ours (Apollo's). */
export async function runSuite({ id, subgraphs, tests, compose }: Suite): Promise<AuditResult> {
  const failures: AuditFailure[] = [];
  const fail = ({ query, expected }: AuditTest, received: unknown) =>
    failures.push({ suite: id, query, expected, received });
  try {
    const door = await openDoor(subgraphs, { mode: 'development', ...(compose && { compose }) });
    for (const test of tests) {
      const { data = null, errors, text } = await door.ask(test.query, test.variables && { variables: test.variables });
      const { expected } = test;
      const asExpected =
        isDeepStrictEqual(data, expected.data ?? null) &&
        (expected.errors === undefined || expected.errors === errors.length > 0);
      if (!asExpected) fail(test, text);
    }
    await door.close();
  } catch (error) {
    // A suite that cannot even be composed or served fails with all it has, and is told once.
    failures.length = 0;
    for (const test of tests) fail(test, String(error));
  }
  return { passed: tests.length - failures.length, failures };
}
