import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Officer } from './actors/officer.ts';
import { Tenant } from './actors/tenant.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { Observer } from './observer.ts';
import { sendStatement } from './played/bank-statement.ts';
import { type Guarantee, playGuarantee } from './played/guarantee.ts';

/** What a tenant owes is repaid by plan, from both sides: asked from what one can pay, answered, transferred, found again. */

let browser: Browser;
let guarantee: Guarantee;
beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
});
afterAll(() => browser.close());

const AT = '2026-10-20T09:00:00Z';
/** Nine instalments of 137,77 or 137,78 €: the debt of 1 240 € at no more than 150 € a month. */
const FIRST = '137,78';

test('a plan is asked for without a word that shames, accepted, paid by a transfer, and both sides see what is left', async () => {
  const observer = new Observer();
  const tenant = new Tenant(await openWindow(browser, AT));
  await tenant.signIn(guarantee.tenant.email);
  await eventually('the debt on the page', async () => {
    await tenant.open('/locataire/remboursement');
    await tenant.title('Remboursement');
    return (await tenant.words()).includes('Votre échéancier');
  });
  expect(await tenant.words()).toContain('1 240,00 €');
  const reference = /R26-\w{4}-\w{4}/.exec(await tenant.words())?.[0] ?? '';
  expect(reference).not.toBe('');
  await tenant.press('Voir mes possibilités');
  await tenant.see('Indiquez ce que vous pouvez payer chaque mois.');
  await tenant.fill('Ce que vous pouvez payer chaque mois', '20');
  await tenant.press('Voir mes possibilités');
  await tenant.see(/À ce rythme il faudrait plus de trois ans/);
  await observer.look(tenant.page, 'remboursement-trop-long');
  await tenant.fill('Ce que vous pouvez payer chaque mois', '150');
  await tenant.press('Voir mes possibilités');
  await tenant.see(/9 fois, jusqu’au/);
  await observer.look(tenant.page, 'remboursement-possibilites');
  await tenant.press('Demander cet échéancier');
  await tenant.see('Votre demande est envoyée. Une personne l’examine');
  await observer.look(tenant.page, 'remboursement-demande');

  const officer = new Officer(await openWindow(browser, AT));
  await officer.signIn(guarantee.officer.email);
  await officer.open(`/instruction/sinistres/${guarantee.claimId}`);
  await officer.see('Échéancier demandé');
  await observer.look(officer.page, 'echeancier-a-decider');
  await officer.press('Refuser');
  await officer.see(/Écrivez au locataire pourquoi/);
  await officer.press('Accepter l’échéancier');
  await officer.see('Échéancier en cours');

  await officer.follow('Paiements');
  await officer.title('Paiements');
  await sendStatement(officer.page, `virement ${reference.toLowerCase()}`, FIRST.replace(',', '.'));
  await officer.see(/releve.*xml/);
  await sendStatement(officer.page, 'sans référence', '12.00');
  await officer.see(/à regarder/);
  await observer.look(officer.page, 'paiements');
  expect(await officer.words()).toContain('Aucune référence de remboursement connue');

  await tenant.page.reload();
  await tenant.see('Le remboursement reçu');
  expect(await tenant.words()).toMatch(new RegExp(`${FIRST} €`));
  expect(await tenant.words()).toContain('1 102,22 €');
  await observer.look(tenant.page, 'remboursement-en-cours');

  // A transfer without its reference: its sum is that of an instalment, an officer says whose it is.
  await sendStatement(officer.page, 'merci', '137.77');
  const line = officer.page.getByRole('row').filter({ hasText: 'merci' });
  await line.getByRole('button', { name: 'Examiner' }).click();
  const dialog = officer.page.getByRole('alertdialog').or(officer.page.getByRole('dialog'));
  await dialog.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await dialog.getByText('Choisissez ce qu’est ce mouvement.').waitFor();
  await dialog.getByRole('radio', { name: new RegExp(reference) }).check();
  await dialog.getByRole('textbox', { name: 'Ce qui vous fait décider' }).fill('Le nom lu sur l’avis de la banque.');
  await observer.look(officer.page, 'mouvement-a-expliquer');
  await dialog.getByRole('button', { name: 'Enregistrer la décision' }).click();
  await officer.see('Le mouvement est rattaché, la somme est enregistrée.');
  await line.waitFor({ state: 'detached' });
  await tenant.page.reload();
  await tenant.see('964,45 €');
  expect(observer.findings).toEqual([]);
  for (const { page } of [tenant, officer]) expect(complaints(page)).toEqual([]);
});
