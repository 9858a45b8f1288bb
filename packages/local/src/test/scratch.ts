import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { onTestFinished } from 'vitest';

/** A folder for one test, where any user may enter, gone afterwards. */
export function scratchFolder(): string {
  const folder = mkdtempSync('/var/tmp/trousseau-scratch-');
  chmodSync(folder, 0o755);
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  const inside = join(folder, 'house');
  mkdirSync(inside);
  return inside;
}

/** Asks again and again until the answer is truthy. @throws Error after the given seconds */
export async function eventually<T>(ask: () => Promise<T> | T, seconds = 30): Promise<NonNullable<T>> {
  const deadline = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await Promise.resolve()
      .then(ask)
      .catch(() => null);
    if (answer) return answer;
    if (Date.now() > deadline) throw new Error(`Still not so after ${seconds} s: ${ask}`);
    await delay(50);
  }
}
