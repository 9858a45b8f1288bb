import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { test } from 'vitest';

const EVIDENCE = join(import.meta.dirname, '../test-results/failed');

/** A test that continues the one before it. */
export type Step<Stage> = (sentence: string, play: (stage: Stage) => Promise<void>) => void;

/**
 * Makes tests that continue one another: after one has failed the next say so at once, instead of waiting for its pages.
 * What every window showed at that moment is kept in test-results/failed.
 * @param stage what the steps share; may be filled before the first of them
 */
export function inOrder<Stage extends { browser: Browser }>(stage: Stage): Step<Stage> {
  let broken = false;
  return (sentence, play) =>
    test(sentence, async () => {
      if (broken) throw new Error('A step before this one failed.');
      broken = true;
      try {
        await play(stage);
      } catch (error) {
        await keepEvidence(stage.browser);
        throw error;
      }
      broken = false;
    });
}

async function keepEvidence(browser: Browser): Promise<void> {
  mkdirSync(EVIDENCE, { recursive: true });
  for (const [index, page] of browser
    .contexts()
    .flatMap((context) => context.pages())
    .entries()) {
    const file = join(EVIDENCE, `window-${index}`);
    await page.screenshot({ path: `${file}.png`, fullPage: true });
    writeFileSync(`${file}.txt`, `${page.url()}\n${await page.locator('body').ariaSnapshot()}\n`);
  }
}
