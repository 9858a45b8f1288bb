import { readFile } from 'node:fs/promises';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { RingHolder } from './actors/ring-holder.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { newLandlord } from './played/people.ts';

/** S62: a landlord takes along everything the house knows of them. */

interface Stage {
  browser: Browser;
  observer: Observer;
  holder: RingHolder;
  landlord: Awaited<ReturnType<typeof newLandlord>>;
}

const stage = {} as Stage;
const step = inOrder(stage);

beforeAll(async () => {
  const browser = await launchBrowser();
  const landlord = await newLandlord();
  const holder = new RingHolder(await openWindow(browser, null));
  Object.assign(stage, { browser, landlord, holder, observer: new Observer() });
  await holder.signIn(landlord.email);
});
afterAll(() => stage.browser.close());

describe('one’s own data', () => {
  step('is asked for from the profile, where closing is found too', async ({ holder, observer }) => {
    await holder.open('/profil');
    await holder.page.getByRole('link', { name: 'Fermer un espace ou tout mon compte' }).waitFor();
    await holder.follow('Télécharger mes données');
    await holder.title('Mes données');
    await holder.page.getByRole('button', { name: 'Préparer mes données' }).waitFor();
    await observer.look(holder.page, 'mes-donnees');
    await holder.press('Préparer mes données');
    await holder.see('Vos données sont prêtes');
    await observer.look(holder.page, 'mes-donnees-pretes');
  });

  step('is told by e-mail when it is ready, and taken on the page', async ({ holder, landlord }) => {
    const { text } = await mailAbout(landlord.email, /Vos données sont prêtes/);
    expect(text).toContain('/compte/mes-donnees');
    const [download] = await Promise.all([holder.page.waitForEvent('download'), holder.press('Télécharger')]);
    expect(download.suggestedFilename()).toBe('mes-donnees-1.zip');
    const archive = (await readFile(await download.path())).toString('latin1');
    for (const name of ['mes-donnees.html', 'mes-donnees.json']) expect(archive).toContain(name);
  });

  step('with nothing found against these pages', async ({ holder, observer }) => {
    expect([...observer.findings, ...complaints(holder.page)]).toEqual([]);
  });
});
