import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Officer } from './actors/officer.ts';
import { Tenant } from './actors/tenant.ts';
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

test('a refusal is contested from its page: whoever refused is kept out, a colleague confirms it, and the last letter says who else may be asked', async () => {
  const observer = new Observer();
  const address = newAddress('conteste');
  const requestId = await playRequest(once, await newTenant('2026-03-02T09:00:00Z', address));
  const take = async (officer: Officer) => {
    await officer.open(`/instruction/visas/${requestId}`);
    await officer.press('Prendre ce dossier');
  };
  const refuse = async (officer: Officer, reason: string) => {
    await officer.press('Refuser…');
    const dialog = officer.page.getByRole('alertdialog');
    await dialog.getByRole('textbox', { name: 'Raisons du refus' }).fill(reason);
    await dialog.getByRole('button', { name: 'Refuser la demande' }).click();
    await officer.see(reason);
  };
  const first = new Officer(await openWindow(browser, '2026-03-03T09:00:00Z'));
  await first.signIn(await openOfficerSpace());
  await take(first);
  await first.title(/^Demande D/);
  await refuse(first, 'La pièce d’identité est coupée.');
  expect((await mailAbout(address, /Réponse à votre demande/)).text).toContain('jusqu’au 3 mai 2026 inclus');

  const tenant = new Tenant(await openWindow(browser, '2026-03-04T09:00:00Z'));
  await tenant.signIn(address);
  await tenant.title('Mon dossier');
  await tenant.open(`/locataire/demande/${requestId}/suivi`);
  await tenant.title('Votre demande n’a pas pu être acceptée');
  await tenant.press('Envoyer ma contestation');
  await tenant.see('Dites ce que vous contestez, en 10 à 2000 caractères.');
  await tenant.fill('Ce que vous contestez', 'Les quatre coins de ma pièce d’identité se voient.');
  await tenant.addPaper('Document à l’appui', 'Photo entière.pdf');
  await observer.look(tenant.page, 'refus-a-contester');
  await tenant.press('Envoyer ma contestation');
  await tenant.title('Votre contestation est envoyée');
  await tenant.see('vendredi 6 mars 2026');
  await observer.look(tenant.page, 'refus-conteste');

  await take(first);
  await first.see('Vous avez refusé cette demande : une autre personne en réexamine la contestation.');
  await first.fill('Pourquoi l’ouvrez-vous', 'Je relis mon refus.');
  await first.press('Ouvrir sans le prendre');
  await first.see('Photo entière.pdf');
  expect(await first.page.getByRole('button', { name: /Certifier|Refuser|Prendre ce dossier/ }).count()).toBe(0);
  await observer.look(first.page, 'refus-conteste-premier');

  const colleague = new Officer(await openWindow(browser, '2026-03-04T10:00:00Z'));
  await colleague.signIn(await openOfficerSpace());
  await colleague.title('Dossiers à instruire');
  await colleague.follow('Toute la file des visas');
  await colleague.page.getByRole('row', { name: /Contestation/ }).waitFor();
  await observer.look(colleague.page, 'file-contestation');
  await take(colleague);
  await colleague.see('Les quatre coins de ma pièce d’identité se voient.');
  await observer.look(colleague.page, 'refus-conteste-second');
  await refuse(colleague, 'La date de naissance est masquée.');
  expect((await mailAbout(address, /Réponse à votre contestation/)).text).toContain('tribunal judiciaire');

  await tenant.page.reload();
  await tenant.see(/confirme le refus/);
  await tenant.see(/conciliateur de justice/);
  expect(await tenant.page.getByRole('button', { name: 'Envoyer ma contestation' }).count()).toBe(0);
  await observer.look(tenant.page, 'refus-confirme');
  const pages = [first, colleague, tenant].flatMap(({ page }) => complaints(page));
  expect([...observer.findings, ...pages]).toEqual([]);
});
