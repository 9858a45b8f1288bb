import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Landlord } from './actors/landlord.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playExit } from './played/damage.ts';

/** Damage after the exit, from both sides: declared, completed, paid, and the tenant’s debt (R-DEG-01 to -07, R-SUB-02, R-SUB-04). */

const DAY = '2026-10-20T09:00:00Z';
const observer = new Observer();
let browser: Browser;
let people: Awaited<ReturnType<typeof playExit>>;
let landlord: Landlord;
let officer: Officer;
let tenant: Actor;
let number = '';

beforeAll(async () => {
  browser = await launchBrowser();
  people = await playExit(DAY);
  landlord = new Landlord(await openWindow(browser, DAY));
  officer = new Officer(await openWindow(browser, DAY));
  tenant = new Actor(await openWindow(browser, DAY));
  await landlord.signIn(people.landlord.email);
  await officer.signIn(people.officerEmail);
  await tenant.signIn(people.tenant.email);
});
afterAll(() => browser.close());

async function repair(number: number, room: string, kind: string, cost: string) {
  await landlord.page.getByRole('textbox', { name: 'Pièce du logement' }).nth(number).fill(room);
  await landlord.page
    .getByRole('button', { name: /Ce qui est abîmé/ })
    .nth(number)
    .click();
  await landlord.page.getByRole('option', { name: kind }).click();
  await landlord.page.getByRole('textbox', { name: 'Montant de la réparation' }).nth(number).fill(cost);
}

describe('damage after the exit', () => {
  test('the landlord sees both limits and what is covered, and is told what the repairs come to while typing', async () => {
    await landlord.open(`/bailleur/contrats/${people.contract.id}`);
    await landlord.follow('Déclarer des dégradations');
    await landlord.title('Déclarer des dégradations');
    await landlord.see(/11 décembre/);
    await landlord.see(/8 janvier 2027/);
    await repair(0, 'Séjour', 'Sol ou parquet abîmé', '900');
    await landlord.see('340,00\u00a0€');
    await landlord.press('Ajouter une réparation');
    await repair(1, 'Jardin', 'Jardin et plantations', '400');
    await landlord.see(/cette ligne n’est pas comptée/);
    await observer.look(landlord.page, 'degradations-declarer');
  });

  test('what is wrong is said on its line, and once declared the papers are asked for', async () => {
    await landlord.page.getByRole('textbox', { name: 'Pièce du logement' }).nth(1).fill('');
    await landlord.press('Déclarer les dégradations');
    await landlord.see(/Réparation 2 – Indiquez la pièce/);
    await observer.look(landlord.page, 'degradations-corriger');
    await landlord.press('Retirer la réparation 2');
    await landlord.press('Déclarer les dégradations');
    await landlord.title(/^Dégradations laissées par/);
    await landlord.see('Il manque 3 pièces obligatoires.');
    number = /D26-[A-Z0-9]{4}-[A-Z0-9]{4}/.exec(await landlord.words())?.[0] ?? '';
    await observer.look(landlord.page, 'degradations-dossier');
  });

  test('inventories, invoice and photographs of both days are sent', async () => {
    await landlord.addPaper(/^L’état des lieux d’entrée/, 'Entree.pdf');
    await landlord.addPaper(/^L’état des lieux de sortie/, 'Sortie.pdf');
    await landlord.addPaper(/^Les factures des réparations/, 'Facture.pdf');
    await landlord.addPaper('Séjour à l’entrée', 'Sejour-avant.pdf');
    await landlord.addPaper('Séjour à la sortie', 'Sejour-apres.pdf');
    await landlord.see('Toutes les pièces obligatoires sont là');
    await observer.look(landlord.page, 'degradations-completes');
  });

  test('the officer finds the file, sends a paper back, and the landlord reads why', async () => {
    await officer.open('/instruction');
    await officer.page.getByRole('link', { name: number }).click();
    await officer.title(/^Dégradations, dossier D26-/);
    await officer.page.getByRole('tab', { name: /^Facture/ }).click();
    await officer.press('À refaire…');
    const dialog = officer.page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('La facture n’est pas à votre nom.');
    await dialog.getByRole('button', { name: 'Marquer à refaire' }).click();
    await officer.see('À refaire\u00a0: La facture n’est pas à votre nom.');
    await officer.press('Confirmer que les pièces sont complètes');
    await officer.see('Les factures des réparations.');
    await observer.look(officer.page, 'degradations-instruction');
    await landlord.page.reload();
    await landlord.see('La facture n’est pas à votre nom.');
  });

  test('accepted, the file is checked, its receipt issued, validated and paid', async () => {
    await officer.press('Accepter cette pièce');
    await officer.see('Acceptée');
    await officer.press('Confirmer que les pièces sont complètes');
    await officer.press(/Émettre la quittance/);
    await officer.see('Quittance émise');
    await mailAbout(people.landlord.email, /est prête à valider/);
    await landlord.page.reload();
    await landlord.see('Lisez et validez la quittance subrogative');
    await observer.look(landlord.page, 'degradations-quittance');
    await landlord.tick('J’ai lu la quittance et les sommes sont exactes.');
    await landlord.press('Valider la quittance');
    await mailAbout(people.landlord.email, /est versée/);
    await landlord.page.reload();
    await landlord.see('Les dégradations sont indemnisées');
    await observer.look(landlord.page, 'degradations-payees');
  });

  test('the tenant reads the debt without a word that shames, and may ask to repay it', async () => {
    await tenant.open('/locataire/remboursement');
    await tenant.see('Réparations à la sortie');
    await tenant.see('340,00\u00a0€');
    await observer.look(tenant.page, 'degradations-dette');
    const pages = [landlord.page, officer.page, tenant.page];
    expect([...observer.findings, ...pages.flatMap(complaints)]).toEqual([]);
  });
});
