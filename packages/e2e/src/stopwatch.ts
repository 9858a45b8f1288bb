import type { Page } from 'playwright-core';

/** What a person did on a page since the watch was started: presses, and fields typed in; files apart. */
export interface Effort {
  clicks: number;
  fields: Set<string>;
}

/** Runs in the page: a press is a pointer that goes down, a field is what is typed in; what chooses or sends a file is not typing. */
const WATCH = `
  document.addEventListener('pointerdown', () => void window.tellStopwatch('click', ''), { capture: true });
  document.addEventListener('input', ({ target }) => {
    if (!['file', 'checkbox', 'radio'].includes(target.type)) void window.tellStopwatch('field', target.name || target.id);
  }, { capture: true });
`;

/** Counts what is pressed and typed on a page from now on, through its navigations. */
export async function startStopwatch(page: Page): Promise<Effort> {
  const effort: Effort = { clicks: 0, fields: new Set() };
  await page.exposeFunction('tellStopwatch', (what: string, name: string) => {
    if (what === 'click') effort.clicks += 1;
    else effort.fields.add(name);
  });
  await page.addInitScript({ content: WATCH });
  await page.evaluate(WATCH);
  return effort;
}
