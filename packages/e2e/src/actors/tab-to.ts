import type { Locator, Page } from 'playwright-core';

/** No page of ours has more stops than this. */
const MOST_TABS = 90;

/** In the page: whether a bar that stays in place covers the middle of what has focus (WCAG 2.2, 2.4.11). */
const IS_COVERED = `(node) => {
  const { left, top, width, height } = node.getBoundingClientRect();
  let over = document.elementFromPoint(left + width / 2, top + height / 2);
  while (over && !['fixed', 'sticky'].includes(getComputedStyle(over).position)) over = over.parentElement;
  return over !== null && !over.contains(node);
}`;

/** Goes through the page with the tab key alone until something has focus. @throws Error when it never has, or is covered then */
export async function tabTo(page: Page, wanted: Locator): Promise<void> {
  await wanted.waitFor({ state: 'attached' });
  for (let presses = 0; presses < MOST_TABS; presses += 1) {
    if (await wanted.evaluate((node) => node.matches(':focus'))) {
      if (await wanted.evaluate(IS_COVERED)) throw new Error(`${wanted} has focus behind a bar.`);
      return;
    }
    await page.keyboard.press('Tab');
  }
  throw new Error(`${wanted} is not reached with the keyboard.`);
}
