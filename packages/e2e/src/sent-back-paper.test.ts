import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { playDeclaredClaim } from './played/guarantee.ts';

/** A paper of a claim sent back with words, from both sides: the turn goes to the landlord, and comes back with the paper (R-CLM-06). */

const AT = '2026-10-12T09:00:00Z';
const WRONG = 'La page des signatures manque.';
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('an officer sends a paper back, the landlord reads why and sends it again, and it is accepted', async () => {
  const observer = new Observer();
  const { claimId, landlord, officer: examiner } = await playDeclaredClaim();
  const officer = new Officer(await openWindow(browser, AT));
  await officer.signIn(examiner.email);
  await officer.open(`/instruction/sinistres/${claimId}`);
  await officer.see(/Le chargé d’instruction, depuis le/);
  await officer.press('À refaire…');
  const dialog = officer.page.getByRole('dialog');
  await dialog.getByRole('button', { name: 'Marquer à refaire' }).click();
  await dialog.getByText(/Dites au bailleur ce qui ne va pas/).waitFor();
  await dialog.getByRole('textbox').fill(WRONG);
  await dialog.getByRole('button', { name: 'Marquer à refaire' }).click();
  await officer.see(`À refaire : ${WRONG}`);
  await observer.look(officer.page, 'piece-a-refaire');

  expect((await mailAbout(landlord.email, /est à refaire/)).text).toContain(WRONG);
  const owner = new Actor(await openWindow(browser, AT));
  await owner.signIn(landlord.email);
  await owner.open(`/bailleur/sinistres/${claimId}`);
  await owner.see(/Il manque 1 pièce/);
  await owner.see(WRONG);
  await observer.look(owner.page, 'piece-a-refaire-bailleur');
  await owner.addPaper('Le bail signé', 'Bail complet.pdf');
  await owner.see('Toutes les pièces sont là');
  await owner.page.reload();
  await owner.see('Pièces en vérification');

  await officer.page.reload();
  await officer.page.getByRole('tab', { name: 'Le bail signé' }).last().click();
  await officer.press('Accepter cette pièce');
  await officer.see('Acceptée');
  await officer.press('Confirmer que les pièces sont complètes');
  await officer.see(/Émettre la quittance/);
  expect([...observer.findings, ...complaints(officer.page), ...complaints(owner.page)]).toEqual([]);
});
