import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { readVectors } from '@trousseau/scheme/vector-files';
import { type Failure, failureOf, mergeRules, type RuleTable } from '@trousseau/scheme/vectors';
import { ROOT, SERVICES } from './house.ts';
import { PlainError } from './ports.ts';
import { print } from './terminal.ts';

/**
 * `npm run vectors -- DIR`: every case of every JSON file of a folder against the real rules; a rule without a
 * function is a failure, and so is a folder without a case.
 * @returns the exit code
 */
export async function vectors(folder: string | undefined): Promise<number> {
  // npm runs us in the project's folder; the path was typed in the person's own.
  const where = resolve(process.env.INIT_CWD ?? process.cwd(), folder ?? join(ROOT, 'packages/scheme/vectors'));
  if (!existsSync(where)) throw new PlainError(`There is no folder ${where}.`);
  const cases = readVectors(where);
  if (cases.length === 0) throw new PlainError(`There is no vector in ${where}.`);
  const table = mergeRules(await Promise.all(SERVICES.map(rulesOf)));
  const failures = cases.flatMap((vector) => failureOf(table, vector) ?? []);
  for (const failure of failures) print(describe(failure));
  print(`${cases.length - failures.length} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

// By path, because nothing but the folder's name is known of a service here.
async function rulesOf(service: string): Promise<RuleTable> {
  const file = join(ROOT, 'services', service, 'src/domain/rules.ts');
  const { rules } = (await import(pathToFileURL(file).href)) as { rules: RuleTable };
  return rules;
}

function describe({ vector, actual }: Failure): string {
  const line = (label: string, value: unknown) => `    ${label.padEnd(8)} ${JSON.stringify(value)}`;
  const title = `✗ ${vector.id} ${vector.rule}: ${vector.derivation}`;
  return [title, line('input', vector.input), line('expected', vector.expected), line('actual', actual)].join('\n');
}
