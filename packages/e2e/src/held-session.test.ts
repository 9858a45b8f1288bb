import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Newcomer } from './actors/newcomer.ts';
import { launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { inOrder } from './in-order.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { newAddress, newLandlord, PASSWORD } from './played/people.ts';
import { COOKIE, Visitor } from './visitor.ts';

/** What only a page proves of passwords, consent and sessions: S02, S67, and of S15 that nothing one typed is lost. */

interface Stage {
  browser: Browser;
  observer: Observer;
  newcomer: Newcomer;
  landlord: Awaited<ReturnType<typeof newLandlord>>;
}

const stage = {} as Stage;
const step = inOrder(stage);

beforeAll(async () => {
  const browser = await launchBrowser();
  const newcomer = new Newcomer(await openWindow(browser, null));
  Object.assign(stage, { browser, newcomer, landlord: await newLandlord(), observer: new Observer() });
});
afterAll(() => stage.browser.close());

describe('the page where one registers', () => {
  step(
    'S02: hides the password for managers of passwords to fill, shows it on request, and takes one that is pasted',
    async (on) => {
      const { page } = on.newcomer;
      await on.newcomer.open('/inscription');
      const field = page.getByLabel('Mot de passe', { exact: true });
      expect([await field.getAttribute('type'), await field.getAttribute('autocomplete')]).toEqual([
        'password',
        'new-password',
      ]);
      await field.focus();
      // As a paste arrives: the whole text in one input event.
      await page.keyboard.insertText(PASSWORD);
      await on.newcomer.press('Afficher le mot de passe');
      expect([await field.getAttribute('type'), await field.inputValue()]).toEqual(['text', PASSWORD]);
    },
  );

  step('S67: leaves the box of news unticked', async ({ newcomer }) => {
    const box = newcomer.page.getByRole('checkbox', { name: /nouvelles|enquêtes|actualités/i });
    expect(await box.isChecked()).toBe(false);
  });
});

describe('S15: a session that ended while one was typing', () => {
  const guest = newAddress('comptable');

  step('asks for the password over the page', async ({ newcomer, landlord, observer }) => {
    await newcomer.signIn(landlord.email);
    await newcomer.open('/personnes');
    await newcomer.fill('Son adresse e-mail', guest);
    await newcomer.choose(/^Lecteur/);
    await landlord.ask('mutation { endOtherSessions { ... on SessionsEnded { endedCount } } }');
    // Before that the invitation might still leave, and only the question after it be refused.
    await isKnownAtTheDoor(newcomer);
    await newcomer.press('Envoyer l’invitation');
    await newcomer.page.getByRole('dialog', { name: 'Votre session s’est terminée' }).waitFor();
    await observer.look(newcomer.page, 'session-terminee');
  });

  step('and then sends what was typed', async ({ newcomer, observer }) => {
    const dialog = newcomer.page.getByRole('dialog');
    await dialog.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Se connecter' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await newcomer.see(`L’invitation part à ${guest}.`);
    await mailAbout(guest, /^Invitation dans l’espace/);
    expect(observer.findings).toEqual([]);
  });

  step('and whoever opens a page after it ended signs in there, and stays in', async ({ newcomer, landlord }) => {
    await landlord.ask('mutation { endOtherSessions { ... on SessionsEnded { endedCount } } }');
    await isKnownAtTheDoor(newcomer);
    await newcomer.open('/personnes');
    await newcomer.title('Se connecter');
    await newcomer.fillSignIn(landlord.email);
    await newcomer.page.getByRole('button', { name: 'Envoyer l’invitation', exact: true }).waitFor();
    expect(await newcomer.page.getByRole('heading', { name: 'Se connecter' }).count()).toBe(0);
  });
});

/** Waits until the door no longer answers to the cookie of a page, which it may for a second (S15); the page keeps its cookie. */
async function isKnownAtTheDoor({ page }: Newcomer): Promise<void> {
  const bearer = new Visitor();
  const cookies = await page.context().cookies();
  bearer.cookie = cookies.find(({ name }) => name === COOKIE)?.value ?? '';
  await eventually('the end of the session known at the door', async () => {
    const { errors } = await bearer.post('{ me { id } }');
    return errors.some(({ extensions }) => extensions.code === 'UNAUTHENTICATED');
  });
}
