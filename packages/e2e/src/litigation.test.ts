import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { Observer } from './observer.ts';
import { type Guarantee, playGuarantee } from './played/guarantee.ts';
import { debtOf } from './played/repayment.ts';

/** A debt before a court, from both sides: never before two months, by a person alone, and ended by a person (R-PLAN-01, R-PLAN-04). */

const SOON = '2026-10-20T09:00:00Z';
const LATER = '2027-01-15T09:00:00Z';
const SETTLED = 'Un accord a été trouvé devant le conciliateur de justice.';
const observer = new Observer();
let browser: Browser;
let guarantee: Guarantee;
let officer: Officer;

beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
  await debtOf(guarantee.tenant);
  officer = new Officer(await openWindow(browser, SOON));
  await officer.signIn(guarantee.officer.email);
});
afterAll(() => browser.close());

const dialogOf = ({ page }: Actor) => page.getByRole('alertdialog').or(page.getByRole('dialog'));

async function litigate() {
  await officer.open(`/instruction/sinistres/${guarantee.claimId}`);
  await officer.press('Passer au contentieux');
  await dialogOf(officer).getByRole('button', { name: 'Passer au contentieux' }).click();
}

test('within two months nothing is possible, and the page says until when', async () => {
  await litigate();
  await officer.see(/Le locataire a jusqu’au .* inclus pour demander un échéancier/);
  await observer.look(officer.page, 'contentieux-trop-tot');
  expect(complaints(officer.page)).toEqual([]);
});

test('afterwards an officer decides it; both sides read it, and may still repay', async () => {
  await officer.travelTo(LATER);
  await litigate();
  await officer.see('Le dossier est au contentieux.');
  const owner = new Actor(await openWindow(browser, LATER));
  await owner.signIn(guarantee.landlord.email);
  await owner.open(`/bailleur/sinistres/${guarantee.claimId}`);
  await owner.see('Une procédure est en cours');
  await observer.look(owner.page, 'contentieux-bailleur');
  const tenant = new Actor(await openWindow(browser, LATER));
  await tenant.signIn(guarantee.tenant.email);
  await tenant.open('/locataire/remboursement');
  await tenant.see('Rembourser par virement');
  expect(await tenant.words()).not.toMatch(/faute|huissier|expuls/i);
  await observer.look(tenant.page, 'contentieux-locataire');

  await officer.press('Contentieux réglé');
  await dialogOf(officer).getByRole('textbox', { name: 'Motif' }).fill(SETTLED);
  await dialogOf(officer).getByRole('button', { name: 'Contentieux réglé' }).click();
  await officer.see('Le dossier est clos, le bailleur est prévenu.');
  await owner.page.reload();
  await owner.see(`Le contentieux est terminé : ${SETTLED}`);
  await observer.look(owner.page, 'contentieux-termine');
  expect(observer.findings).toEqual([]);
  for (const { page } of [officer, owner, tenant]) expect(complaints(page)).toEqual([]);
});
