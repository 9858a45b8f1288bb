import { resolve } from 'node:path';
import { composerBeside } from './composer-beside.ts';
import { readOwnSuites, readPublicSuites } from './read-suites.ts';
import { type AuditFailure, runSuite, type Suite } from './suite.ts';

// `npm run audit -- DIR`: the suites of a folder, or our own, against the door.
const [folder] = process.argv.slice(2);
const suites = folder === undefined ? await readOwnSuites() : await publicSuites(resolve(folder));
let passed = 0;
let failed = 0;
for (const suite of suites) {
  const result = await runSuite(suite);
  passed += result.passed;
  failed += result.failures.length;
  for (const failure of result.failures) process.stdout.write(`${describe(failure)}\n`);
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);

/** A public audit, composed by the composer it came with when that is installed there. */
async function publicSuites(audit: string): Promise<Suite[]> {
  const compose = composerBeside(audit);
  return (await readPublicSuites(audit)).map((suite) => ({ ...suite, compose }));
}

function describe({ suite, query, expected, received }: AuditFailure): string {
  const text = typeof received === 'string' ? received : JSON.stringify(received);
  return `✗ ${suite}: ${query.trim()}\n    expected ${JSON.stringify(expected)}\n    received ${text}`;
}
