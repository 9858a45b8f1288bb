import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { Observer } from './observer.ts';
import { sendStatement } from './played/bank-statement.ts';
import { type Guarantee, playGuarantee } from './played/guarantee.ts';

/** Rent that came after the indemnity: said by the landlord, given back by a transfer, found again at the bank (R-SUB-06). */

const AT = '2026-10-20T09:00:00Z';
let browser: Browser;
let guarantee: Guarantee;
let reference = '';
const observer = new Observer();
beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
});
afterAll(() => browser.close());

test('a landlord says what came, not without the day and the sum, and reads what goes back and how', async () => {
  const owner = new Actor(await openWindow(browser, AT));
  await owner.signIn(guarantee.landlord.email);
  await eventually('the indemnity on the page', async () => {
    await owner.open(`/bailleur/sinistres/${guarantee.claimId}`);
    await owner.title(/^Impayé de/);
    return (await owner.words()).includes('Signaler un loyer reçu');
  });
  await owner.press('Signaler un loyer reçu');
  const dialog = owner.page.getByRole('alertdialog').or(owner.page.getByRole('dialog'));
  await dialog.getByRole('button', { name: 'Calculer ce qui est à reverser' }).click();
  await dialog.getByText('Indiquez le jour et la somme.').waitFor();
  await owner.fillDay('Reçu du locataire le', '2026-10-19');
  await dialog.getByRole('textbox', { name: 'Somme reçue' }).fill('2000');
  await observer.look(owner.page, 'loyer-tardif');
  await dialog.getByRole('button', { name: 'Calculer ce qui est à reverser' }).click();
  await owner.see('Reste à vous : 760,00 €');
  await owner.see('Virez 1 240,00 € au garant');
  reference = /V26-\w{4}-\w{4}/.exec(await owner.words())?.[0] ?? '';
  expect(reference).not.toBe('');
  await observer.look(owner.page, 'loyer-tardif-a-reverser');
  expect(complaints(owner.page)).toEqual([]);
});

test('the transfer is found by its reference, and the tenant owes nothing any more', async () => {
  const officer = new Officer(await openWindow(browser, AT));
  await officer.signIn(guarantee.officer.email);
  await officer.follow('Paiements');
  await officer.title('Paiements');
  await sendStatement(officer.page, reference, '1240.00');
  await officer.see(/releve.*xml/);

  const owner = new Actor(await openWindow(browser, AT));
  await owner.signIn(guarantee.landlord.email);
  await owner.open(`/bailleur/sinistres/${guarantee.claimId}`);
  await owner.page.getByRole('cell', { name: '20/10/2026' }).waitFor();
  await observer.look(owner.page, 'loyer-tardif-reverse');
  const tenant = new Actor(await openWindow(browser, AT));
  await tenant.signIn(guarantee.tenant.email);
  await tenant.open('/locataire/remboursement');
  await tenant.see('Tout est remboursé. Le détail reste ici pour mémoire.');
  expect(observer.findings).toEqual([]);
  for (const { page } of [officer, owner, tenant]) expect(complaints(page)).toEqual([]);
});
