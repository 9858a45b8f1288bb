import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { failureOf, mergeRules, type RuleTable, type Vector } from '@trousseau/scheme/vectors';
import { ROOT, SERVICES } from './house.ts';
import { PlainError } from './ports.ts';
import { print } from './terminal.ts';

/** `npm run vectors -- DIR`: every case of every JSON file of a folder against the real rules. @returns the exit code */
export async function vectors(folder: string | undefined): Promise<number> {
  // npm runs us in the project's folder; the path was typed in the person's own.
  const where = resolve(process.env.INIT_CWD ?? ROOT, folder ?? 'packages/scheme/vectors');
  if (!existsSync(where))
    throw new PlainError(`There is no folder ${where}. For example: npm run vectors -- packages/scheme/vectors`);
  const table = mergeRules(await Promise.all(SERVICES.map(rulesOf)));
  const cases = readVectors(where);
  const failures = cases.flatMap((vector) => failureOf(table, vector) ?? []);
  for (const { vector, actual } of failures) {
    print(`✗ ${vector.id} ${vector.rule}: ${vector.derivation}`);
    print(`    input    ${JSON.stringify(vector.input)}`);
    print(`    expected ${JSON.stringify(vector.expected)}`);
    print(`    actual   ${JSON.stringify(actual)}`);
  }
  print(`${cases.length - failures.length} passed, ${failures.length} failed`);
  return failures.length === 0 ? 0 : 1;
}

async function rulesOf(service: string): Promise<RuleTable> {
  const file = join(ROOT, 'services', service, 'src/domain/rules.ts');
  const { rules } = (await import(pathToFileURL(file).href)) as { rules: RuleTable };
  return rules;
}

function readVectors(folder: string): Vector[] {
  const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Vector[]);
}
