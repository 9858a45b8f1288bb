import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ROOT } from './house.ts';
import { vitestStage } from './vitest-stage.ts';

/** A folder of tests that pass, fail always, or fail the first time only. */
const folder = join(ROOT, `.local/vitest-stage-${process.pid}`);

const FILES = {
  'steady.test.js': `test('holds', () => {});`,
  'broken.test.js': `test('never holds', () => { throw new Error('because it never does'); });`,
  'once.test.js': `
    import { existsSync, writeFileSync } from 'node:fs';
    test('holds the second time', () => {
      const wasHere = existsSync('here');
      writeFileSync('here', '');
      if (!wasHere) throw new Error('not yet');
    });`,
};

beforeAll(() => {
  mkdirSync(folder, { recursive: true });
  for (const [name, text] of Object.entries(FILES))
    writeFileSync(join(folder, name), `import { test } from 'vitest';\n${text}\n`);
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a run of the tests', () => {
  test('an error outside of every test is not taken away by a second run', async () => {
    const file = join(folder, 'outside.test.js');
    const text = `${FILES['once.test.js'].replaceAll('here', 'there')}\nPromise.reject(new Error('nobody waits for it'));`;
    writeFileSync(file, `import { test } from 'vitest';\n${text}\n`);
    const run = await vitestStage(relative(ROOT, folder), join(folder, 'outside.json'), ['outside'], { quiet: true });
    rmSync(file);
    expect(run.failures.map(({ name }) => name)).toEqual([
      'outside.test.js: holds the second time',
      expect.stringContaining('an error outside of every test'),
    ]);
    expect(run.unsteady).toEqual([]);
  });

  test('names what fails with what it said, and apart from it what failed only once', async () => {
    const outcome = await vitestStage(relative(ROOT, folder), join(folder, 'report.json'), [], { quiet: true });
    expect(outcome).toMatchObject({ passed: 2, failed: 1, unsteady: ['once.test.js: holds the second time'] });
    expect(outcome.failures[0]?.name).toBe('broken.test.js: never holds');
    expect(outcome.failures[0]?.message).toContain('because it never does');
  });
});
