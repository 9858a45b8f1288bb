import { join } from 'node:path';
import { ROOT } from './house.ts';
import { PlainError } from './ports.ts';
import { runNode } from './run.ts';

/**
 * `npm run bench -- gateway`: our door beside others, as ratios; it judges nothing.
 * @returns the exit code
 */
export async function bench(what: string | undefined): Promise<number> {
  if (what !== 'gateway') throw new PlainError('What is measured? npm run bench -- gateway');
  const { code } = await runNode(join(ROOT, 'gateway/src/bench/main.ts'), []);
  return code;
}
