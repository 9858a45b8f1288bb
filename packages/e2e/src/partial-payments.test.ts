import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Landlord } from './actors/landlord.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playSignedLease } from './played/guarantee.ts';
import { openPartnerSpace } from './played/people.ts';
import { startStopwatch } from './stopwatch.ts';

/** Rent paid in part, with housing aid, from both sides: the account decides, the call of the guarantee asks nothing again (R-CLM-01, D-CLM-02). */

const AT = '2026-10-09T09:00:00Z';
const LATER = '2026-10-20T09:00:00Z';
const observer = new Observer();
let browser: Browser;
let people: Awaited<ReturnType<typeof playSignedLease>>;
let owner: Landlord;
let claimPath = '';

beforeAll(async () => {
  browser = await launchBrowser();
  people = await playSignedLease();
  owner = new Landlord(await openWindow(browser, AT));
  await owner.signIn(people.landlord.email);
});
afterAll(() => browser.close());

const line = (month: string) => owner.page.getByRole('listitem', { name: month });

test('aid and a part of the rent are noted as they came, and the page says since when it is a default, and why', async () => {
  await owner.open(`/bailleur/contrats/${people.contract.id}/compte`);
  await owner.press('Ajouter les 3 mois échus');
  await owner.press('Tout payé pour août 2026');
  await line('septembre 2026').getByRole('textbox', { name: 'Aide au logement' }).fill('200');
  await line('septembre 2026')
    .getByRole('textbox', { name: /^Reçu(?! le)/ })
    .fill('300');
  await line('septembre 2026').getByRole('textbox', { name: 'Reçu le' }).fill('12/09/2026');
  await line('octobre 2026').getByRole('textbox', { name: 'Aide au logement' }).fill('200');
  await owner.press('Enregistrer le compte');
  await owner.see(/L’impayé est constitué depuis le/);
  const words = await owner.words();
  expect(words).toMatch(/540,00/);
  expect(words).toMatch(/420,00/);
  await owner.press('Noter la date d’envoi');
  await owner.recordNotice('2026-10-08');
  await owner.see(/Mise en demeure envoyée le 8 octobre 2026/);
  await observer.look(owner.page, 'paiements-partiels');
});

test('the account up to date, the guarantee is called without typing anything again, in at most eight presses', async () => {
  const effort = await startStopwatch(owner.page);
  await owner.follow('Déclarer l’impayé');
  await owner.title(/^Déclarer l’impayé de/);
  await owner.press('Déclarer l’impayé');
  await owner.title(/^Impayé de/);
  claimPath = new URL(owner.page.url()).pathname;
  const files = await owner.addEveryPaper();
  await owner.see('Toutes les pièces sont là');
  process.stdout.write(
    `Declaring a default whose account is up to date: ${effort.fields.size} fields typed, ${effort.clicks} presses, ${files} files\n`,
  );
  expect([...effort.fields]).toEqual([]);
  expect(effort.clicks).toBeLessThanOrEqual(8);
  expect(effort.clicks).toBeGreaterThan(0);
});

test('the officer reads what came of each month and pays what is left; the tenant owes that and no more', async () => {
  const officer = new Officer(await openWindow(browser, LATER));
  await officer.signIn(people.officer.email);
  await officer.open(claimPath.replace('/bailleur/', '/instruction/'));
  await officer.see('300,00 € reçus sur 620,00 €, aide 200,00 €');
  await officer.press('Confirmer que les pièces sont complètes');
  await officer.press(/^Émettre la quittance de 540,00/);
  await officer.see('Quittance à valider par le bailleur');
  await observer.look(officer.page, 'paiements-partiels-instruction');
  await owner.open(claimPath);
  await owner.see('Lisez et validez la quittance subrogative');
  await owner.tick(/J’ai lu la quittance/);
  await owner.press('Valider la quittance');
  await mailAbout(people.landlord.email, /Votre indemnité de 540,00.€ est versée/);
  await mailAbout(people.tenant.email, /Le garant a réglé une partie de votre loyer/);
  const tenant = new Actor(await openWindow(browser, LATER));
  await tenant.signIn(people.tenant.email);
  await tenant.open('/locataire/remboursement');
  await tenant.see('540,00 €');
  await observer.look(tenant.page, 'paiements-partiels-dette');
  for (const { page } of [officer, owner, tenant]) expect(complaints(page)).toEqual([]);
});

test('R-CAF-12: a month later the threshold of the CAF is reached too: it reads so in its space, without being written to', async () => {
  const later = new Landlord(await openWindow(browser, '2026-11-07T09:00:00Z'));
  await later.signIn(people.landlord.email);
  await later.open(`/bailleur/contrats/${people.contract.id}/compte`);
  await later.press('Ajouter novembre 2026');
  const november = later.page.getByRole('listitem', { name: 'novembre 2026' });
  await november.getByRole('textbox', { name: 'Aide au logement' }).fill('200');
  const paidTo = async (recipient: string) => {
    await november.getByRole('button', { name: /Aide reçue par$/ }).click();
    await later.page.getByRole('option', { name: recipient }).click();
    await later.press('Enregistrer le compte');
  };
  await paidTo('Locataire');
  await november.getByText('Reste 620,00').waitFor();
  await later.see(/^1.240,00/);
  await later.see(/pas d’impayé à signaler/);
  await observer.look(later.page, 'aide-au-locataire');
  await paidTo('Bailleur');
  await later.see(/^Signalé le 7 novembre 2026 à la caisse/);
  await observer.look(later.page, 'signale-caf');
  const caf = new Actor(await openWindow(browser, null));
  await caf.signIn(await openPartnerSpace(['31']));
  await caf.follow('Impayés');
  await caf.title('Impayés signalés');
  const row = caf.page.getByRole('row', { name: people.contract.number });
  await row.getByText('En cours').waitFor();
  await observer.look(caf.page, 'impayes-signales');
  expect(observer.findings).toEqual([]);
  for (const { page } of [later, caf]) expect(complaints(page)).toEqual([]);
});
