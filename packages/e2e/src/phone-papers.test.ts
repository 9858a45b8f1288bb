import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Tenant } from './actors/tenant.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { ORIGIN } from './house.ts';
import { Observer } from './observer.ts';
import { AT, leave, PHONE, requestPeople } from './request-people.ts';

/** « Depuis mon téléphone »: the form on the computer, the camera in the hand. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('a phone where nobody is signed in adds a photo by the code on the screen, and nothing any more once it is closed', async () => {
  const observer = new Observer();
  const { tenantBorn } = await requestPeople(browser);
  const tenant = await tenantBorn('2001-02-03');
  await tenant.startRequest();
  await tenant.sayWho(/Salarié/, '1800');
  await tenant.saveAndContinue('Qui signera le bail ?');
  await tenant.signAlone();
  await tenant.saveAndContinue('Pour quel logement ?');
  await tenant.askForMaximumRent('Toulouse');
  await tenant.saveAndContinue('Vos documents');
  await tenant.press('Depuis mon téléphone');
  await tenant.page.getByRole('img', { name: 'Code à scanner avec votre téléphone' }).waitFor();
  await observer.look(tenant.page, 'telephone-code');
  await tenant.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
  await tenant.press(/Copier l’adresse/);
  const address = await tenant.page.evaluate<string>('navigator.clipboard.readText()');
  expect(address).toMatch(new RegExp(`^${ORIGIN}/depuis-mon-telephone#`));

  const phone = new Tenant(await openWindow(browser, AT, PHONE));
  await phone.open(address.slice(ORIGIN.length));
  await phone.title('Ajoutez des documents depuis ce téléphone');
  expect(await phone.words()).not.toMatch(/Léonie|Marchand/);
  await phone.page
    .getByRole('group', { name: /Pièce d’identité/ })
    .locator('input[capture]')
    .setInputFiles(await tenant.photo());
  await phone.see('Reçu');
  await observer.look(phone.page, 'telephone-page');
  await tenant.page.getByRole('link', { name: 'image.jpg' }).waitFor();
  await tenant.press('J’ai terminé');
  await tenant.page.getByRole('button', { name: 'Depuis mon téléphone' }).waitFor();
  await phone.page.reload();
  await phone.title('Ce lien ne sert plus');
  await observer.look(phone.page, 'telephone-fin');
  expect(observer.findings).toEqual([]);
  expect(complaints(phone.page)).toEqual([]);
  await leave(tenant);
});
