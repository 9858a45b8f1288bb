import { join } from 'node:path';
import { ROOT } from './house.ts';
import { PlainError } from './ports.ts';
import { runNode } from './run.ts';

/** What can be measured, and the program that does. */
const benches: Readonly<Record<string, string>> = {
  gateway: 'gateway/src/bench/main.ts',
  visa: 'services/visa/src/bench/main.ts',
};

/**
 * `npm run bench -- gateway` or `visa`: our door beside others as ratios (`gateway soak`: its memory), or eligibility decisions per
 * second; it judges nothing.
 * @returns the exit code
 */
export async function bench(what: string | undefined, ...how: string[]): Promise<number> {
  const program = benches[what ?? ''];
  if (!program) throw new PlainError(`What is measured? npm run bench -- ${Object.keys(benches).join(' | ')}`);
  const { code } = await runNode(join(ROOT, program), how);
  return code;
}
