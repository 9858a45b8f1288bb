// Runs the vectors of a folder against the rules of the four services: `tsx scripts/vectors.ts DIR`.
// Every JSON file of the folder is read; the last line is the count, the exit code is 1 if anything failed.
import { resolve } from 'node:path';
import { readVectors } from '../packages/scheme/src/vector-files.ts';
import { type Failure, failureOf, mergeRules } from '../packages/scheme/src/vectors.ts';
import { rules as account } from '../services/account/src/domain/rules.ts';
import { rules as claims } from '../services/claims/src/domain/rules.ts';
import { rules as contract } from '../services/contract/src/domain/rules.ts';
import { rules as visa } from '../services/visa/src/domain/rules.ts';

function describe({ vector, actual }: Failure): string {
  const line = (label: string, value: unknown) => `  ${label.padEnd(8)} ${JSON.stringify(value)}`;
  return [
    `${vector.id} ${vector.rule}`,
    line('input', vector.input),
    line('expected', vector.expected),
    line('actual', actual),
  ].join('\n');
}

function main(folder: string | undefined): number {
  if (!folder) {
    console.error('usage: tsx scripts/vectors.ts DIR');
    return 1;
  }
  const table = mergeRules([account, visa, contract, claims]);
  const vectors = readVectors(resolve(folder));
  const failures = vectors.map((vector) => failureOf(table, vector)).filter((failure) => failure !== null);
  for (const failure of failures) console.log(describe(failure));
  if (vectors.length === 0) console.error(`No vector in ${folder}.`);
  console.log(`${vectors.length - failures.length} passed, ${failures.length} failed`);
  return failures.length > 0 || vectors.length === 0 ? 1 : 0;
}

process.exitCode = main(process.argv[2]);
