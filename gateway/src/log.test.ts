import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { expect, test } from 'vitest';

/** What a process says that writes two lines to its standard output and then ends in its own way. */
async function linesOf(ending: string): Promise<string[]> {
  const program = `import { openLog } from ${JSON.stringify(join(import.meta.dirname, 'log.ts'))};
    const log = openLog(); log.info('one'); log.info('two'); ${ending}`;
  const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', program]).catch(
    (failure: { stdout: string }) => failure,
  );
  return stdout.split('\n').filter((line) => line !== '');
}

test.each([
  ['has nothing more to do', ''],
  ['stops as the door does', 'log.flush(); process.exit(0)'],
  ['fails', 'setImmediate(() => { throw new Error("a fault"); })'],
  ['is killed a while later', 'setTimeout(() => process.kill(process.pid, "SIGKILL"), 1500)'],
])('no line is lost of a process that %s', async (_how, ending) => {
  const lines = await linesOf(ending);
  expect(lines.map((line) => (JSON.parse(line) as { msg: string }).msg)).toEqual(['one', 'two']);
});
