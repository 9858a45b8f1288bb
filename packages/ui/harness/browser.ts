import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { chromiumPath } from './env.ts';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/** Starts Chromium without anything that calls home. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: chromiumPath(), args: flags });
}

export interface View {
  width: number;
  theme: 'light' | 'dark';
}

/** A page at a width and in a theme, without motion; what the console says against it is kept in `complaints`. */
export async function openPage(browser: Browser, url: string, { width, theme }: View) {
  const page = await browser.newPage({
    viewport: { width, height: 900 },
    colorScheme: theme,
    reducedMotion: 'reduce',
    locale: 'fr-FR',
  });
  const complaints: string[] = [];
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text());
  });
  await page.goto(url);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await page.evaluate(() => document.fonts.ready);
  return { page, complaints };
}

/** What axe holds against the page, one readable line per element; `except` names the rules left out. */
export async function axeFindings(page: Page, except: readonly string[] = []): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  const lines = await page.evaluate(async () => {
    const { axe: inPage } = window as unknown as { axe: typeof axe };
    const rules = { 'target-size': { enabled: true } };
    const { violations } = await inPage.run(document, { resultTypes: ['violations'], rules });
    return violations.flatMap(({ id, nodes }) => nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html}`));
  });
  return lines.filter((line) => !except.some((rule) => line.startsWith(`${rule}:`))).map((line) => line.slice(0, 300));
}
