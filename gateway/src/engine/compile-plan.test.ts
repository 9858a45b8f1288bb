import type { PlanNode } from '@graphql-hive/router-query-planner';
import { expect, test } from 'vitest';
import { compilePlan } from './compile-plan.ts';
import { ErrorLog } from './error-log.ts';
import type { ObjectValue } from './graphql-values.ts';

const fetchOf = (serviceName: string): PlanNode => ({ kind: 'Fetch', serviceName, operation: `{ ${serviceName} }` });

async function run(node: PlanNode, variables: ObjectValue = {}) {
  const log: string[] = [];
  const data: ObjectValue = {};
  await compilePlan(
    node,
    () => false,
  )({
    data,
    variables,
    absent: new Set(),
    dataOnly: undefined,
    errors: new ErrorLog('test', () => undefined),
    async send({ subgraph }) {
      log.push(`${subgraph} asked`);
      await Promise.resolve();
      log.push(`${subgraph} answered`);
      return { content: { data: { [subgraph]: 1 } } };
    },
  });
  return { log, data };
}

test('a sequence waits for each step, a parallel starts all at once', async () => {
  expect((await run({ kind: 'Sequence', nodes: [fetchOf('a'), fetchOf('b')] })).log).toEqual([
    'a asked',
    'a answered',
    'b asked',
    'b answered',
  ]);
  expect((await run({ kind: 'Parallel', nodes: [fetchOf('a'), fetchOf('b')] })).log.slice(0, 2)).toEqual([
    'a asked',
    'b asked',
  ]);
});

test('a condition follows its variable', async () => {
  const node: PlanNode = { kind: 'Condition', condition: 'with', ifClause: fetchOf('a'), elseClause: fetchOf('b') };
  expect([(await run(node, { with: true })).data, (await run(node, { with: false })).data]).toEqual([
    { a: 1 },
    { b: 1 },
  ]);
});

test('a node this executor does not know is refused when it is compiled, not when it runs', () => {
  expect(() => compilePlan({ kind: 'Defer', primary: {}, deferred: [] }, () => false)).toThrow(/Defer/);
});
