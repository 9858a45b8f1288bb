import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playIssuedReceipt } from './played/guarantee.ts';

/** A receipt the landlord finds wrong, from both sides: contested, confirmed with a reason, contested again, corrected, validated (R-STATE-RECEIPT). */

const AT = '2026-10-20T09:00:00Z';
const WRONG = 'Le locataire m’a remis 120 € en espèces le 3 octobre.';
const STANDS = 'Ces 120 € ne figurent pas dans le compte : notez-les, puis contestez de nouveau.';
const CORRECTED = 'Les 120 € reçus en octobre sont maintenant déduits.';
const observer = new Observer();
let browser: Browser;
let people: Awaited<ReturnType<typeof playIssuedReceipt>>;
let owner: Actor;
let officer: Officer;

beforeAll(async () => {
  browser = await launchBrowser();
  people = await playIssuedReceipt();
  owner = new Actor(await openWindow(browser, AT));
  officer = new Officer(await openWindow(browser, AT));
  await owner.signIn(people.landlord.email);
  await officer.signIn(people.officer.email);
});
afterAll(() => browser.close());

const dialogOf = ({ page }: Actor) => page.getByRole('alertdialog').or(page.getByRole('dialog'));

async function contest() {
  await owner.open(`/bailleur/sinistres/${people.claimId}`);
  await owner.press('Contester cette quittance');
  await dialogOf(owner).getByRole('textbox', { name: 'Ce qui ne va pas' }).fill(WRONG);
  await dialogOf(owner).getByRole('button', { name: 'Envoyer la contestation' }).click();
  await owner.see(/Une réponse vous est promise au plus tard le/);
}

async function answer(button: string, reason: string) {
  await officer.press(button);
  await dialogOf(officer).getByRole('textbox', { name: 'Motif' }).fill(reason);
  await dialogOf(officer).getByRole('button', { name: button }).click();
}

test('a landlord says what is wrong, not without words, and reads until when an answer is promised', async () => {
  await owner.open(`/bailleur/sinistres/${people.claimId}`);
  await owner.press('Contester cette quittance');
  await dialogOf(owner).getByRole('button', { name: 'Envoyer la contestation' }).click();
  await dialogOf(owner)
    .getByText(/Dites ce qui ne va pas/)
    .waitFor();
  await observer.look(owner.page, 'contester-une-quittance');
  await dialogOf(owner).getByRole('button', { name: 'Annuler' }).click();
  await contest();
  await owner.see(`Votre contestation : ${WRONG}`);
  await owner.page.reload();
  await owner.see('Quittance contestée');
  await owner.see('Répondre à la contestation de la quittance');
  await observer.look(owner.page, 'quittance-contestee');
  await mailAbout(people.landlord.email, /Votre contestation de la quittance .* est reçue/);
});

test('an officer finds it in the queue with its promise, and confirms it with a reason the landlord reads', async () => {
  await officer.open('/instruction');
  const queue = officer.page.getByRole('region', { name: 'Quittances contestées' });
  await queue.getByRole('link').first().waitFor();
  await observer.look(officer.page, 'file-des-contestations');
  await officer.open(`/instruction/sinistres/${people.claimId}`);
  await officer.see(`Le bailleur écrit : ${WRONG}`);
  await observer.look(officer.page, 'contestation-a-repondre');
  await answer('Émettre une quittance corrigée', STANDS);
  await dialogOf(officer)
    .getByText(/La quittance corrigée serait la même/)
    .waitFor();
  await dialogOf(officer).getByRole('button', { name: 'Annuler' }).click();
  await answer('Confirmer la quittance', STANDS);
  await officer.see('Le bailleur a votre réponse.');
  expect((await mailAbout(people.landlord.email, /est confirmée/)).text).toContain(STANDS);
  await owner.page.reload();
  await owner.see(`Réponse du garant : ${STANDS}`);
  await owner.see('Lisez et validez la quittance subrogative');
  await observer.look(owner.page, 'quittance-confirmee');
});

test('the account corrected, a corrected receipt takes its place, and is validated and paid', async () => {
  await contest();
  await owner.follow('Corriger le compte du locataire');
  await owner.title(/Compte/);
  await people.landlord.act(
    'saveRentMonths',
    { contractId: people.contract.id, ...(await months()) },
    'RentMonthsSaved',
    'tenantAccount { version }',
  );
  await officer.open(`/instruction/sinistres/${people.claimId}`);
  await officer.see('recalculée aujourd’hui, elle est de 1 120,00 €');
  await answer('Émettre une quittance corrigée', CORRECTED);
  await officer.see('Le bailleur a votre réponse.');
  await observer.look(officer.page, 'contestation-corrigee');
  expect((await mailAbout(people.landlord.email, /est remplacée/)).text).toContain(CORRECTED);
  await owner.open(`/bailleur/sinistres/${people.claimId}`);
  await owner.see(`Réponse du garant : ${CORRECTED}`);
  await owner.see('1 120,00 €');
  await owner.tick('J’ai lu la quittance et les sommes sont exactes.');
  await observer.look(owner.page, 'quittance-corrigee');
  await owner.press('Valider la quittance');
  await mailAbout(people.landlord.email, /Votre indemnité de 1\s120,00\s€ est versée/);
  expect(observer.findings).toEqual([]);
  for (const { page } of [officer, owner]) expect(complaints(page)).toEqual([]);
});

/** The account as it was, with 120 € received in October. */
async function months() {
  const query =
    'query ($id: ID!) { tenantAccount(contractId: $id) { version months { dueOn dueCents housingAidCents receivedCents receivedOn } } }';
  const { tenantAccount } = await people.landlord.ask<{
    tenantAccount: { version: number; months: { dueOn: string }[] };
  }>(query, { id: people.contract.id });
  const kept = tenantAccount.months.map((month) =>
    month.dueOn === '2026-10-01' ? { ...month, receivedCents: 12_000, receivedOn: '2026-10-03' } : month,
  );
  return { version: tenantAccount.version, months: kept };
}
