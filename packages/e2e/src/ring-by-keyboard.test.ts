import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { KeyboardHolder } from './actors/keyboard-holder.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { Observer } from './observer.ts';
import { newAddress, newCompany } from './played/people.ts';

/** From nothing to the overview of two SCI without a mouse, on a phone, and on a screen of 1280 × 1024 at 400 %. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

describe.each([
  ['on a phone', { width: 390, height: 844 }],
  ['at 400 %', { width: 320, height: 256 }],
])('a landlord with a keyboard alone, %s', (place, viewport) => {
  const companies = [newCompany(), newCompany()] as const;
  const email = newAddress('clavier');
  const observer = new Observer();
  const stage = {} as { browser: Browser; holder: KeyboardHolder };
  const step = inOrder(stage);
  beforeAll(async () => {
    Object.assign(stage, { browser, holder: new KeyboardHolder(await openWindow(browser, null, { viewport })) });
  });

  step('signs up, and activates the space with the code received', async ({ holder }) => {
    await holder.startSignUp('LANDLORD', email, observer);
    await holder.sendSignUp();
    await holder.activate(email);
  });

  step('completes the profile of a first SCI', async ({ holder }) => {
    await holder.fillCompanyProfile(companies[0]);
    await holder.press('Enregistrer et continuer');
    await holder.title('Vos locations');
    await observer.look(holder.page, `clavier-accueil-${viewport.width}`);
  });

  step('adds a second one', ({ holder }) => holder.addSci(companies[1]));

  step('reads both in the overview, nothing to scroll sideways', async ({ holder }) => {
    await holder.openOverview();
    const words = await holder.words();
    for (const { legalName } of companies) expect(words).toContain(legalName);
    expect(await holder.page.evaluate('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0);
    await observer.look(holder.page, `clavier-tous-mes-espaces-${viewport.width}`);
  });

  step('and goes to the first one from there', async ({ holder }) => {
    await holder.reachByKeyboard(`Ouvrir ${companies[0].legalName}`);
    await holder.title('Vos locations');
    await holder.page.getByRole('banner').getByText(companies[0].legalName).first().waitFor();
  });

  step('with nothing found against these pages', async ({ holder }) => {
    expect([...observer.findings, ...complaints(holder.page)], place).toEqual([]);
  });
});
