import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { activated, newAddress, newTenant, openOfficerSpace, PASSWORD } from './played/people.ts';

/** R-STATE-ACCOUNT, D-ACC-01, S66: an officer locks an account, opens it again, and frees an address that was burned by the wrong role. */

interface Stage {
  browser: Browser;
  observer: Observer;
  officer: Officer;
  person: Actor;
}

const stage = {} as Stage;
const step = inOrder(stage);
const REASON = 'Signalé par la personne au téléphone';
const addresses = { person: newAddress('locataire'), burned: newAddress('mauvais-role') };

beforeAll(async () => {
  const browser = await launchBrowser();
  const officer = new Officer(await openWindow(browser, null));
  const person = new Actor(await openWindow(browser, null, { viewport: { width: 390, height: 844 } }));
  Object.assign(stage, { browser, officer, person, observer: new Observer() });
  await newTenant(null, addresses.person);
  await activated('TENANT', addresses.burned);
  await officer.signIn(await openOfficerSpace());
  await person.signIn(addresses.person);
});
afterAll(() => stage.browser.close());

const lookUp = async (officer: Officer, email: string) => {
  await officer.fill('Adresse e-mail', email);
  await officer.fill('Pourquoi', REASON);
  await officer.press('Rechercher');
};

/** Presses an act of the account, and confirms it with a reason. */
const act = async ({ page }: Officer, name: string, confirmation: string) => {
  await page.getByRole('button', { name }).click();
  const dialog = page.getByRole('dialog', { name });
  await dialog.getByRole('textbox', { name: 'Pourquoi' }).fill(REASON);
  await dialog.getByRole('button', { name: confirmation }).click();
  await dialog.waitFor({ state: 'detached' });
};

describe('an officer', () => {
  step('is told what is missing, and finds nobody by a part of an address', async ({ officer, observer }) => {
    await officer.follow('Comptes');
    await officer.title('Comptes');
    await officer.press('Rechercher');
    await officer.see('Saisissez l’adresse exacte');
    await officer.see('Écrivez pourquoi vous cherchez ce compte');
    await observer.look(officer.page, 'comptes-erreur');
    await lookUp(officer, addresses.person.slice(3));
    await officer.see('Aucun compte à cette adresse');
    await observer.look(officer.page, 'comptes-personne');
  });

  step('finds an account by its address and a reason, and sees of it only what access needs', async (on) => {
    await lookUp(on.officer, addresses.person);
    await on.officer.page.getByRole('heading', { level: 2, name: 'Léonie Marchand' }).waitFor();
    const words = await on.officer.words();
    expect(words).toContain('Actif');
    expect(words).not.toContain('12 rue des Arts');
    await on.observer.look(on.officer.page, 'comptes-trouve');
  });

  step('does not lock it without a reason', async ({ officer, observer }) => {
    await officer.press('Verrouiller le compte');
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Verrouiller' }).click();
    await dialog.getByText(/^Écrivez pourquoi/).waitFor();
    await observer.look(officer.page, 'comptes-sans-raison');
    await dialog.getByRole('button', { name: 'Annuler' }).click();
  });

  step('locks it: the person is out at once, told why, and does not get in', async ({ officer, person, observer }) => {
    await act(officer, 'Verrouiller le compte', 'Verrouiller');
    await officer.see('Verrouillé');
    await observer.look(officer.page, 'comptes-verrouille');
    await mailAbout(addresses.person, /^Votre compte est verrouillé/);
    await person.page.reload();
    await person.see(/Votre session s’est terminée|Se connecter/);
    await person.open('/connexion');
    await person.fill('Adresse e-mail', addresses.person);
    await person.page.getByLabel('Mot de passe', { exact: true }).fill(PASSWORD);
    await person.page.getByRole('main').getByRole('button', { name: 'Se connecter' }).click();
    await person.see('L’adresse ou le mot de passe ne correspond pas');
  });

  step('opens it again', async ({ officer, person }) => {
    await act(officer, 'Rouvrir le compte', 'Rouvrir');
    await officer.see('Actif');
    await mailAbout(addresses.person, /^Votre compte est de nouveau ouvert/);
    await person.signIn(addresses.person);
    await person.title(/./);
  });

  step('frees an address registered with the wrong role, which then registers with the other one', async (on) => {
    await lookUp(on.officer, addresses.burned);
    await on.officer.see('Profil à compléter');
    await act(on.officer, 'Libérer l’adresse', 'Libérer');
    await on.officer.see('L’adresse est libre');
    await on.observer.look(on.officer.page, 'comptes-libere');
    const again = await activated('LANDLORD', addresses.burned);
    expect((await again.ask<{ me: { role: string } }>('{ me { role } }')).me.role).toBe('LANDLORD');
  });

  step('leaves every search and act in the audit, with its reason', async ({ officer }) => {
    await officer.open('/instruction/journal');
    await officer.title(/./);
    await officer.see(REASON);
  });
});

describe('all along', () => {
  step('axe has nothing to say, no page scrolls sideways, none complains in its console', async (on) => {
    expect(on.observer.findings).toEqual([]);
    // The window of the person complained of the answer «401» when they were locked out.
    expect(complaints(on.officer.page)).toEqual([]);
  });
});
