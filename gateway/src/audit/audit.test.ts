import { expect, test } from 'vitest';
import { readOwnSuites } from './read-suites.ts';
import { runSuite } from './suite.ts';

test.each(await readOwnSuites())('federation: $id', async (suite) => {
  const { failures, passed } = await runSuite(suite);
  expect(failures).toEqual([]);
  expect(passed).toBe(suite.tests.length);
});
