import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { linkSecret, mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { newAddress, newLandlord, PASSWORD } from './played/people.ts';

/** D-ACC-04, S21: an owner asks a colleague in, who reads, is promoted, and is taken out while at work; by people in front of pages. */

let browser: Browser;
let owner: Actor;
let guest: Actor;
let company: string;
const observer = new Observer();
const address = newAddress('comptable');

beforeAll(async () => {
  browser = await launchBrowser();
  owner = new Actor(await openWindow(browser, null));
  // The colleague is on a phone.
  guest = new Actor(await openWindow(browser, null, { viewport: { width: 390, height: 844 } }));
  const landlord = await newLandlord();
  company = landlord.company.legalName;
  await owner.signIn(landlord.email);
});
afterAll(() => browser.close());

const setRole = async (role: string) => {
  await owner.open('/personnes');
  await owner.press(`Changer le rôle de ${address}`);
  await owner.page.getByRole('menuitem', { name: new RegExp(`^${role}`) }).click();
  await owner.see(`${address} a son nouveau rôle.`);
};

describe('colleagues', () => {
  test('the owner finds who has access in the menu, and is told what is missing', async () => {
    await owner.open('/bailleur');
    await owner.press(/Mon compte/);
    await owner.page.getByRole('menuitem', { name: 'Personnes qui ont accès' }).click();
    await owner.title('Personnes qui ont accès');
    await owner.press('Envoyer l’invitation');
    await owner.see('Choisissez ce que cette personne pourra faire.');
    await observer.look(owner.page, 'personnes-erreurs');
  });

  test('the invitation leaves and waits', async () => {
    await owner.fill('Son adresse e-mail', address);
    await owner.choose(/^Lecteur/);
    await owner.press('Envoyer l’invitation');
    await owner.see(`L’invitation part à ${address}.`);
    await owner.page.getByRole('button', { name: `Annuler l’invitation de ${address}` }).waitFor();
    await observer.look(owner.page, 'personnes-invitation');
    expect((await mailAbout(address, /^Invitation dans l’espace/)).text).toContain('lecteur');
  });

  test('the colleague chooses a password and is in, on a phone', async () => {
    await guest.open(`/invitation#${await linkSecret(address)}`);
    await guest.title(`Une invitation dans l’espace ${company}`);
    await guest.press('Accepter l’invitation');
    await guest.see(/Le mot de passe/);
    await observer.look(guest.page, 'invitation');
    await guest.page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await guest.press('Accepter l’invitation');
    await guest.page.waitForURL(/\/bailleur$/);
    await guest.see('Vous consultez cet espace');
    await observer.look(guest.page, 'lecteur');
  });

  test('a reader is offered nothing to change, and sent back kindly from a page that changes things', async () => {
    await guest.open('/bailleur/contrats/nouveau');
    await guest.title('Cette page modifie l’espace');
    await observer.look(guest.page, 'lecteur-page-qui-modifie');
    await guest.open('/bailleur/contrats');
    await guest.title('Contrats');
    expect(await guest.page.getByRole('link', { name: 'J’ai besoin d’un contrat' }).count()).toBe(0);
    await guest.open('/personnes');
    await guest.see('Les responsables de l’espace décident qui y a accès et avec quel rôle.');
    await observer.look(guest.page, 'personnes-lecteur');
  });

  test('promoted, the colleague acts', async () => {
    await setRole('Gestionnaire');
    await guest.open('/bailleur');
    await guest.page.getByRole('link', { name: 'J’ai besoin d’un contrat' }).first().waitFor();
    expect(await guest.page.getByText('Vous consultez cet espace').count()).toBe(0);
  });

  test('removed while at work, the colleague is out at the next press', async () => {
    await owner.press(`Retirer ${address}`);
    await observer.look(owner.page, 'personnes-retirer');
    await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Retirer' }).click();
    await owner.see(`${address} n’a plus accès à l’espace.`);
    await guest.follow('Contrats');
    await guest.page.getByRole('dialog').waitFor();
    await mailAbout(address, /Vous n’avez plus accès/);
  });

  test('the last owner stays, and is told why', async () => {
    await owner.press('Quitter l’espace');
    await owner.page.getByRole('alertdialog').getByRole('button', { name: 'Quitter l’espace' }).click();
    await owner.see('Un espace garde toujours un responsable.');
  });

  test('the used link says so', async () => {
    await guest.page.context().clearCookies();
    await guest.open('/');
    await guest.open(`/invitation#${await linkSecret(address).catch(() => 'x.y')}`);
    await guest.title('Cette invitation ne sert plus');
    await observer.look(guest.page, 'invitation-passee');
  });

  test('axe has nothing to say, and no page complained', () => {
    expect(observer.findings).toEqual([]);
    expect(complaints(owner.page)).toEqual([]);
  });
});
