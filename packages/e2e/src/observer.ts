import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

const PHONE = 390;
const DESK = 1440;
const PICTURE_WIDTHS = [PHONE, 768, DESK];
const PICTURES = join(import.meta.dirname, '../test-results');
/** WCAG 2.2, levels A and AA. */
const RULES = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/**
 * React Aria's announcer names, for seven seconds, a busy button that may have left the page by then: it was read out at
 * once, is invisible, and nobody can go there.
 */
const CONTEXT = `{ exclude: [['[data-live-announcer]']] }`;
const RUN = `axe.run(${CONTEXT}, { resultTypes: ['violations'], runOnly: ${JSON.stringify(RULES)} })`;

/**
 * Looks at each page that a journey comes by, on a phone and on a desk: what axe holds against it, and whether it can be
 * read without scrolling sideways. With E2E_PICTURES set it also takes pictures, into test-results/.
 */
export class Observer {
  readonly findings: string[] = [];
  readonly views: string[] = [];

  /** @param name of the view, and of its pictures */
  async look(page: Page, name: string): Promise<void> {
    this.views.push(name);
    const size = page.viewportSize() ?? { width: DESK, height: 900 };
    await page.evaluate('document.fonts.ready.then(() => true)');
    for (const width of [PHONE, DESK]) {
      await page.setViewportSize({ ...size, width });
      for (const finding of await this.#findingsOf(page)) this.findings.push(`${name}, ${width} px: ${finding}`);
    }
    if (process.env['E2E_PICTURES']) await takePictures(page, name);
    await page.setViewportSize(size);
  }

  async #findingsOf(page: Page): Promise<string[]> {
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate<axe.AxeResults>(RUN);
    const lines = violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 200)}`),
    );
    const overflowPixels = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth');
    return overflowPixels > 0 ? [...lines, `scrolls sideways by ${overflowPixels} px`] : lines;
  }
}

async function takePictures(page: Page, name: string): Promise<void> {
  mkdirSync(PICTURES, { recursive: true });
  for (const width of PICTURE_WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: join(PICTURES, `${name}-${width}.png`), fullPage: true });
  }
}
