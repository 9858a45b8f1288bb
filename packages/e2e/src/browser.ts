import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { ORIGIN } from './house.ts';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];
/** How long one act in a page may take on a busy machine. */
const PATIENCE_MS = 30_000;

/** Chromium, without anything that calls home. */
export function launchBrowser(): Promise<Browser> {
  return chromium.launch({ executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium', args: FLAGS });
}

/** What the console of a page said against it, page after page. */
const complaintsOf = new WeakMap<Page, string[]>();

/**
 * A person's own browser window: their cookie, their day.
 * @param at the instant they live at; null is the real now
 */
export async function openWindow(browser: Browser, at: string | null, options: BrowserContextOptions = {}) {
  const context = await browser.newContext({
    baseURL: ORIGIN,
    viewport: { width: 1440, height: 900 },
    locale: 'fr-FR',
    timezoneId: 'Europe/Paris',
    reducedMotion: 'reduce',
    ...options,
  });
  context.setDefaultTimeout(PATIENCE_MS);
  // The frame of a document viewer has no storage.
  if (at !== null) await context.addInitScript(`try { sessionStorage['${NOW_KEY}'] ??= '${at}'; } catch {}`);
  const page = await context.newPage();
  const complaints: string[] = [];
  complaintsOf.set(page, complaints);
  page.on('pageerror', (error) => complaints.push(`${page.url()}: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning')
      complaints.push(`${page.url()}: ${message.text()} ${message.location().url}`);
  });
  return page;
}

/** As packages/space/src/time-travel.ts reads it; the door copies it into what subgraphs take for now. */
const NOW_KEY = 'trousseau-now';

/** Moves a window to another instant. */
export async function travel(page: Page, at: string): Promise<void> {
  await page.evaluate(`sessionStorage['${NOW_KEY}'] = '${at}'`);
}

/** Errors and warnings of the page's console so far. */
export function complaints(page: Page): readonly string[] {
  return complaintsOf.get(page) ?? [];
}
