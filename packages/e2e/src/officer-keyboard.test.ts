import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { Observer } from './observer.ts';
import { once, playRequest } from './played/guarantee.ts';
import { newTenant, openOfficerSpace } from './played/people.ts';

/** An officer decides a file from the keyboard alone. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a file is taken, its papers accepted and its visa certified without a mouse', async () => {
  const observer = new Observer();
  // Before every other request of these tests, so that it is the next of the queue.
  await playRequest(once, await newTenant('2026-02-23T09:00:00Z'));
  const officer = new Officer(await openWindow(browser, '2026-02-24T09:00:00Z'));
  await officer.signIn(await openOfficerSpace());
  await officer.title('Dossiers à instruire');
  const startedAt = performance.now();
  await officer.command('dossier suivant');
  await officer.title(/^Demande D/);
  const tabs = officer.page.getByRole('tab');
  await tabs.first().focus();
  await officer.command('accepter');
  await officer.see('Acceptée');
  await tabs.first().focus();
  await officer.page.keyboard.press('ArrowRight');
  await officer.see('Pas encore lue');
  await officer.command('accepter');
  await officer.page.getByRole('tab', { name: '✓' }).nth(1).waitFor();
  await officer.page.keyboard.press('Control+k');
  await observer.look(officer.page, 'commandes');
  await officer.page.keyboard.press('Escape');
  await officer.command('certifier');
  await officer.see('Visa certifié');
  // A figure to read, never a condition: the aim of an officer is 90 s.
  process.stdout.write(`one decision by keyboard alone: ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`);
  expect(observer.findings).toEqual([]);
  expect(complaints(officer.page)).toEqual([]);
});

test('single keys do nothing until they are turned on, and nothing while one types', async () => {
  const officer = new Officer(await openWindow(browser, '2026-02-24T09:00:00Z'));
  await officer.signIn(await openOfficerSpace());
  await officer.title('Dossiers à instruire');
  await officer.page.keyboard.press('n');
  await officer.title('Dossiers à instruire');
  await officer.page.keyboard.press('Control+k');
  await officer.tick('Une touche suffit');
  await officer.page.keyboard.press('n');
  await officer.title('Dossiers à instruire');
  await officer.page.keyboard.press('Escape');
  await officer.page.getByRole('dialog').waitFor({ state: 'hidden' });
  await officer.page.keyboard.press('n');
  // Taken, or said that nothing waits: either way the key was heard.
  await officer.page
    .getByText(/^Demande D|Aucune demande n’attend/)
    .first()
    .waitFor();
});
