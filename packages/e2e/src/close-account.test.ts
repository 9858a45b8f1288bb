import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { RingHolder } from './actors/ring-holder.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { activated, newCompany, newLandlord, PASSWORD } from './played/people.ts';

/** R-STATE-ACCOUNT (close), S63: a landlord of two SCI closes one, then everything, and may come back as somebody new. */

interface Stage {
  browser: Browser;
  observer: Observer;
  holder: RingHolder;
  first: Awaited<ReturnType<typeof newLandlord>>;
  second: ReturnType<typeof newCompany>;
}

const stage = {} as Stage;
const step = inOrder(stage);

beforeAll(async () => {
  const browser = await launchBrowser();
  const first = await newLandlord();
  const holder = new RingHolder(await openWindow(browser, null));
  Object.assign(stage, { browser, holder, first, second: newCompany(), observer: new Observer() });
  await holder.signIn(first.email);
  await holder.addSci(stage.second);
});
afterAll(() => stage.browser.close());

describe('closing', () => {
  step(
    'is found in the account, and says what goes, what stays and why',
    async ({ holder, observer, first, second }) => {
      await holder.open('/compte');
      await holder.follow('Fermer un espace ou tout mon compte');
      await holder.title('Fermer un espace ou mon compte');
      const words = await holder.words();
      expect(words).toContain('Ce qui part et ce qui reste');
      for (const { legalName } of [first.company, second]) expect(words).toContain(legalName);
      await observer.look(holder.page, 'fermer');
    },
  );

  step('one space asks once more, and leaves the other as it was', async ({ holder, observer, first, second }) => {
    await holder.press(`Fermer cet espace, ${second.legalName}`);
    await holder.page.getByRole('alertdialog').waitFor();
    await observer.look(holder.page, 'fermer-un-espace');
    await holder.press('Fermer et effacer');
    await holder.see('L’espace est fermé');
    await holder.page.getByRole('heading', { level: 2, name: first.company.legalName }).waitFor();
    await holder.page.getByRole('heading', { level: 2, name: second.legalName }).waitFor({ state: 'detached' });
    await mailAbout(first.email, new RegExp(`L’espace ${second.legalName} est fermé`));
  });

  step('everything signs out and erases the address', async ({ holder, observer, first }) => {
    await holder.press('Fermer tout mon compte');
    await holder.press('Tout fermer et effacer');
    await holder.title('Votre compte est fermé');
    await observer.look(holder.page, 'compte-ferme');
    const { text } = await mailAbout(first.email, new RegExp(`L’espace ${first.company.legalName} est fermé`));
    expect(text).toContain('votre adresse et votre mot de passe sont effacés aussi');
  });

  step('after which the old password opens nothing, and the address may register anew', async ({ holder, first }) => {
    await holder.open('/connexion');
    await holder.fill('Adresse e-mail', first.email);
    await holder.page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await holder.page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await holder.see('L’adresse ou le mot de passe ne correspond pas');
    const { me } = await (await activated('TENANT', first.email)).ask<{ me: { role: string } }>('{ me { role } }');
    expect(me.role).toBe('TENANT');
  });

  step('with nothing found against these pages', async ({ holder, observer }) => {
    expect([...observer.findings, ...complaints(holder.page)]).toEqual([]);
  });
});
