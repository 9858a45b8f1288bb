import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { once, playRequest } from './played/guarantee.ts';
import { newAddress, newTenant, openOfficerSpace } from './played/people.ts';

/** An officer's desk: looking for files, opening, giving and leaving them, and a visa that is taken back. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

async function pick(officer: Officer, filter: RegExp, option: string) {
  await officer.press(filter);
  await officer.page.getByRole('option', { name: option, exact: true }).click();
}

test('an officer finds a file, opens it for a reason, takes it, compares its papers, certifies, and later revokes', async () => {
  const observer = new Observer();
  const address = newAddress('revoque');
  const requestId = await playRequest(once, await newTenant('2026-03-02T09:00:00Z', address));
  const officer = new Officer(await openWindow(browser, '2026-03-03T09:00:00Z'));
  await officer.signIn(await openOfficerSpace());
  await officer.title('Dossiers à instruire');
  await officer.follow('Toute la file des visas');
  await officer.title('Demandes de visa');

  await pick(officer, /Instruit par/, 'Moi');
  await officer.see('Aucun dossier ne correspond');
  await officer.press('Garder cette vue…');
  await officer.fill('Nom de la vue', 'Mes dossiers');
  await officer.page.getByRole('dialog').getByRole('button', { name: 'Garder', exact: true }).click();
  await officer.press('Effacer les filtres');
  await officer.page.waitForURL((url) => url.search === '');
  await officer.press('Mes vues');
  await officer.page.getByRole('menuitem', { name: 'Mes dossiers' }).click();
  await officer.see('Aucun dossier ne correspond');
  await officer.page.reload();
  await officer.see('Aucun dossier ne correspond');
  await officer.page.getByRole('table', { name: 'Ancienneté des demandes' }).waitFor();
  await observer.look(officer.page, 'file-des-visas');

  await officer.open(`/instruction/visas/${requestId}`);
  await officer.title('Ce dossier n’est pas le vôtre');
  await officer.press('Ouvrir sans le prendre');
  await officer.see('Écrivez pourquoi vous ouvrez ce dossier');
  await observer.look(officer.page, 'dossier-ferme');
  await officer.fill('Pourquoi l’ouvrez-vous', 'Le locataire appelle.');
  await officer.press('Ouvrir sans le prendre');
  await officer.title(/^Demande D/);
  await officer.see('Personne n’a pris ce dossier.');
  // Open for today, a day that is pretended: its papers are too.
  for (const words of await officer.readPapers()) expect(words).toContain('Trousseau, instruction du 3 mars 2026');
  await officer.press('Prendre ce dossier');
  await officer.see('Vous instruisez ce dossier.');
  await officer.press(/Comparer avec/);
  await officer.page.getByRole('option').nth(1).click();
  await officer.page.getByRole('figure').nth(1).waitFor();
  await observer.look(officer.page, 'deux-pieces');

  await officer.certify();
  await officer.see('Valable');
  await officer.press('Révoquer le visa…');
  const dialog = officer.page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Révoquer le visa' }).click();
  await dialog.getByText('Écrivez ce qui était faux').waitFor();
  await dialog.getByRole('textbox', { name: 'Ce qui était faux' }).fill('Le bulletin de paie a été modifié.');
  await dialog.getByRole('button', { name: 'Révoquer le visa' }).click();
  await officer.see('plus personne ne signe avec lui');
  await observer.look(officer.page, 'visa-revoque');
  expect((await mailAbout(address, /Votre visa est retiré/)).text).toContain('Le bulletin de paie a été modifié.');
  expect(observer.findings).toEqual([]);
  expect(complaints(officer.page)).toEqual([]);
});

test('whoever knows the applicant leaves the file, which a colleague then takes', async () => {
  const requestId = await playRequest(once, await newTenant('2026-03-02T09:00:00Z'));
  const officer = new Officer(await openWindow(browser, '2026-03-03T09:00:00Z'));
  await officer.signIn(await openOfficerSpace());
  await officer.open(`/instruction/visas/${requestId}`);
  await officer.press('Prendre ce dossier');
  await officer.title(/^Demande D/);
  await officer.press('Je connais le demandeur…');
  await officer.press('Déclarer et quitter le dossier');
  await officer.title('Demandes de visa');
  await officer.open(`/instruction/visas/${requestId}`);
  await officer.press('Prendre ce dossier');
  await officer.see('Vous avez déclaré connaître ce demandeur');
  const colleague = new Officer(await openWindow(browser, '2026-03-03T09:00:00Z'));
  await colleague.signIn(await openOfficerSpace());
  await colleague.open(`/instruction/visas/${requestId}`);
  await colleague.press('Prendre ce dossier');
  await colleague.title(/^Demande D/);
});
