import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { axeFindings, launchBrowser, openPage } from '../../harness/browser.ts';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const views = [
  { width: 320, theme: 'light' as const },
  ...[390, 768, 1440].flatMap((width) => [
    { width, theme: 'light' as const },
    { width, theme: 'dark' as const },
  ]),
];

test.each(views)(
  'at $width px in $theme, the gallery is accessible, fits, cuts no text and stays silent',
  async (view) => {
    const { page, complaints } = await openPage(browser, inject('galleryUrl'), view);
    expect(await axeFindings(page)).toEqual([]);
    expect(await page.evaluate(overflowingPixels)).toBe(0);
    // The menus of the header come after the page: what stands at rest is looked at.
    await expect.poll(() => page.evaluate(cutTexts), { timeout: 20_000 }).toEqual([]);
    expect(complaints).toEqual([]);
    await page.close();
  },
);

function overflowingPixels() {
  return document.documentElement.scrollWidth - document.documentElement.clientWidth;
}

// What ends in « … » says that it goes on; what is clipped to nothing is for screen readers.
function cutTexts() {
  const cut = [...document.querySelectorAll<HTMLElement>('body :not(input)')].filter((element) => {
    const { overflowX, clipPath, textOverflow } = getComputedStyle(element);
    const clips = (overflowX === 'hidden' || overflowX === 'clip') && clipPath === 'none' && textOverflow === 'clip';
    return clips && element.scrollWidth > element.clientWidth + 1;
  });
  return cut.map((element) => element.outerHTML.slice(0, 200));
}
