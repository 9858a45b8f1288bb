import { callService } from '@trousseau/local/service-call';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Landlord } from './actors/landlord.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { eventually } from './eventually.ts';
import { attachedHouse } from './house.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playSignedLease } from './played/guarantee.ts';

/** A default declared late, then left without its papers, from both sides: looked at by a person, stopped, opened again (D-CLM-03, R-CLM-05). */

const LATE = '2026-12-15T09:00:00Z';
const LAPSED = '2027-03-01T08:00:00Z';
const RELIEVED = '2027-03-02T09:00:00Z';
const REASON = 'Votre hospitalisation explique ce retard, le dossier reprend.';
const observer = new Observer();
let browser: Browser;
let people: Awaited<ReturnType<typeof playSignedLease>>;
let claimPath = '';

beforeAll(async () => {
  browser = await launchBrowser();
  people = await playSignedLease();
});
afterAll(() => browser.close());

/** August paid, the two months after it never, the next ones again, each some days late, so that the default never ended. */
async function keepAccount() {
  const { landlord, contract } = people;
  landlord.at = LATE;
  const { version } = await eventually('the account', async () => {
    const query = 'query ($id: ID!) { tenantAccount(contractId: $id) { version } }';
    return (await landlord.ask<{ tenantAccount: { version: number } | null }>(query, { id: contract.id }))
      .tenantAccount;
  });
  const paid = ['2026-08-01', '2026-11-01', '2026-12-01'];
  const months = ['2026-08-01', '2026-09-01', '2026-10-01', '2026-11-01', '2026-12-01'].map((dueOn) => ({
    ...{ dueOn, dueCents: 62_000, housingAidCents: 0 },
    ...(paid.includes(dueOn)
      ? { receivedCents: 62_000, receivedOn: `${dueOn.slice(0, 8)}05` }
      : { receivedCents: 0, receivedOn: null }),
  }));
  const grid = { contractId: contract.id, version, months };
  await landlord.act('saveRentMonths', grid, 'RentMonthsSaved', 'tenantAccount { version }');
}

test('late is said and not refused; without papers in time the claim stops, and says that a person may open it again', async () => {
  await keepAccount();
  const owner = new Landlord(await openWindow(browser, LATE));
  await owner.signIn(people.landlord.email);
  await owner.open(`/bailleur/contrats/${people.contract.id}/declarer`);
  await owner.press('Déclarer l’impayé');
  await owner.title(/^Impayé de/);
  await owner.see(/La déclaration est arrivée après le délai/);
  await observer.look(owner.page, 'declaration-tardive');
  claimPath = new URL(owner.page.url()).pathname;
  const { house, keys } = await attachedHouse();
  await callService(house, keys, 'claims', '/internal/clock', { now: LAPSED });
  await owner.page.reload();
  await owner.see('La déclaration est caduque');
  await observer.look(owner.page, 'declaration-caduque');
  expect(complaints(owner.page)).toEqual([]);
});

test('an officer opens it again with a reason, the landlord joins the papers, and the receipt is made', async () => {
  const officer = new Officer(await openWindow(browser, RELIEVED));
  await officer.signIn(people.officer.email);
  await officer.open('/instruction');
  await officer.page.getByRole('region', { name: 'Dossiers arrêtés faute de pièces' }).waitFor();
  await officer.open(claimPath.replace('/bailleur/', '/instruction/'));
  await officer.see('La déclaration est arrivée après trente jours.');
  await officer.press('Rouvrir le dossier');
  const dialog = officer.page.getByRole('alertdialog').or(officer.page.getByRole('dialog'));
  await dialog.getByRole('textbox', { name: 'Motif' }).fill(REASON);
  await dialog.getByRole('button', { name: 'Rouvrir le dossier' }).click();
  await officer.see('Le dossier est rouvert, le bailleur est prévenu.');
  await observer.look(officer.page, 'dossier-rouvert');
  expect((await mailAbout(people.landlord.email, /est rouvert/)).text).toContain(REASON);

  const owner = new Landlord(await openWindow(browser, RELIEVED));
  await owner.signIn(people.landlord.email);
  await owner.open(claimPath);
  await owner.see(`Le chargé d’instruction a rouvert votre dossier : ${REASON}`);
  await observer.look(owner.page, 'dossier-rouvert-bailleur');
  await owner.addEveryPaper();
  await owner.see('Toutes les pièces sont là');
  await officer.page.reload();
  await officer.press('Confirmer que les pièces sont complètes');
  await officer.press(/^Émettre la quittance de 1.240,00/);
  await officer.see('Quittance à valider par le bailleur');
  expect(observer.findings).toEqual([]);
  for (const { page } of [officer, owner]) expect(complaints(page)).toEqual([]);
});
