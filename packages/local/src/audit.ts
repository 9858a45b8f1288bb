import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ROOT } from './house.ts';
import { PlainError } from './ports.ts';
import { runNode } from './run.ts';

/**
 * `npm run audit -- DIR`: a public federation audit against our door; without a folder, our own cases.
 * @returns the exit code
 */
export async function audit(folder: string | undefined): Promise<number> {
  // npm runs us in the project's folder; the path was typed in the person's own.
  const where = folder === undefined ? [] : [resolve(process.env.INIT_CWD ?? process.cwd(), folder)];
  if (where[0] !== undefined && !existsSync(where[0])) throw new PlainError(`There is no folder ${where[0]}.`);
  const { code } = await runNode(join(ROOT, 'gateway/src/audit/main.ts'), where);
  return code;
}
