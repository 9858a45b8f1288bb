import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playDeclaredClaim } from './played/guarantee.ts';
import { openOfficerSpace } from './played/people.ts';

/** A claim whose papers were checked is refused with a reason, which the landlord reads (D-CLM-03), and taken up again by somebody else. */

const REASON = 'Le bail remis n’est pas celui du contrat de cautionnement.';
const DAY = '2026-10-14T09:00:00Z';
const LIFTED = 'Le bail joint ensuite est bien celui du contrat.';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('an officer refuses a claim, not without a reason, and the landlord reads why', async () => {
  const observer = new Observer();
  const { claimId, landlord } = await playDeclaredClaim();
  const officer = new Officer(await openWindow(browser, DAY));
  await officer.signIn(await openOfficerSpace());
  await officer.open(`/instruction/sinistres/${claimId}`);
  await officer.press('Confirmer que les pièces sont complètes');
  await officer.press('Refuser le dossier');
  const dialog = officer.page.getByRole('alertdialog');
  await dialog.getByRole('button', { name: 'Refuser le dossier' }).click();
  await dialog.getByText('Écrivez le motif de votre décision.').waitFor();
  await observer.look(officer.page, 'refuser-un-dossier');
  await dialog.getByRole('textbox', { name: 'Motif' }).fill(REASON);
  await dialog.getByRole('button', { name: 'Refuser le dossier' }).click();
  await officer.see('Le dossier est refusé, le bailleur est prévenu.');
  await officer.see(REASON);
  await observer.look(officer.page, 'dossier-refuse');

  expect((await mailAbout(landlord.email, /est refusé/)).text).toContain(REASON);
  const owner = new Actor(await openWindow(browser, DAY));
  await owner.signIn(landlord.email);
  await owner.open(`/bailleur/sinistres/${claimId}`);
  await owner.see(`Motif : ${REASON}`);
  await observer.look(owner.page, 'dossier-refuse-bailleur');

  const lift = async (person: Officer) => {
    await person.press('Reprendre le dossier après contestation');
    const asked = person.page.getByRole('alertdialog').or(person.page.getByRole('dialog'));
    await asked.getByRole('textbox', { name: 'Motif' }).fill(LIFTED);
    await asked.getByRole('button', { name: 'Reprendre le dossier après contestation' }).click();
  };
  await officer.page.reload();
  await lift(officer);
  await officer.see(/une autre personne en réexamine la contestation/);
  const colleague = new Officer(await openWindow(browser, DAY));
  await colleague.signIn(await openOfficerSpace());
  await colleague.open(`/instruction/sinistres/${claimId}`);
  await lift(colleague);
  await colleague.see('Le refus est levé, le bailleur est prévenu.');
  await colleague.see(/Émettre la quittance/);
  await observer.look(colleague.page, 'dossier-repris');
  expect((await mailAbout(landlord.email, /est repris/)).text).toContain(LIFTED);
  await owner.page.reload();
  await owner.see(`Après votre contestation, une autre personne a levé le refus : ${LIFTED}`);
  await observer.look(owner.page, 'dossier-repris-bailleur');
  expect([...observer.findings, ...complaints(officer.page), ...complaints(owner.page)]).toEqual([]);
});
