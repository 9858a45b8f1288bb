import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Vector } from './vectors.ts';

/** The folder of the committed vectors. */
export const vectorsFolder = join(import.meta.dirname, '..', 'vectors');

/** Every vector of the JSON files of a folder and of the folders in it, in the order of the file names. */
export function readVectors(folder: string = vectorsFolder): Vector[] {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.json'));
  return files.sort().flatMap((name) => parseVectors(readFileSync(join(folder, name), 'utf8'), name));
}

/** The committed vectors of a rule, for a test: `test.each(vectorsOf('R-CLM-01'))('$id $derivation', …)`. Throws when there are none. */
export function vectorsOf(ruleId: string): Vector[] {
  const vectors = readVectors().filter((vector) => vector.rule === ruleId);
  if (vectors.length === 0) throw new Error(`No vector is written for ${ruleId}.`);
  return vectors;
}

function parseVectors(json: string, name: string): Vector[] {
  const items: unknown = JSON.parse(json);
  if (!Array.isArray(items)) throw new Error(`${name} is not a list of vectors.`);
  return items.map((item) => {
    if (!isVector(item)) throw new Error(`${name} holds something that is not a vector: ${JSON.stringify(item)}`);
    return item;
  });
}

function isVector(item: unknown): item is Vector {
  if (typeof item !== 'object' || item === null) return false;
  const { id, rule, input, expected } = item as Record<string, unknown>;
  return (
    typeof id === 'string' &&
    typeof rule === 'string' &&
    [input, expected].every((part) => typeof part === 'object' && part !== null)
  );
}
