import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { type Guarantee, playDeclaredClaim, playGuarantee } from './played/guarantee.ts';
import { openOfficerSpace } from './played/people.ts';

/** What a landlord, a tenant and an officer write to one another, each from their own page (R-CON-10, S-OFF-06). */

const DAY = '2026-10-14T09:00:00Z';
let browser: Browser;
let guarantee: Guarantee;
beforeAll(async () => {
  browser = await launchBrowser();
  guarantee = await playGuarantee();
});
afterAll(() => browser.close());

const PAPER = {
  name: 'accuse-de-reception.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from(
    '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj 2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj 3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
  ),
};

test('a landlord writes with a paper, the officer finds it, answers, and the landlord reads it', async () => {
  const observer = new Observer();
  const { claimId, landlord } = await playDeclaredClaim();
  const owner = new Actor(await openWindow(browser, DAY, { viewport: { width: 390, height: 844 } }));
  await owner.signIn(landlord.email);
  await owner.open(`/bailleur/sinistres/${claimId}`);
  await owner.see('Aucun message pour l’instant.');
  await owner.press('Envoyer le message');
  await owner.see('Écrivez votre message avant de l’envoyer.');
  await owner.fill('Votre message', 'Le facteur m’a rendu la lettre.');
  await owner.press('Envoyer le message');
  await owner.see(/Une réponse vous est promise au plus tard le 16 octobre 2026/);
  const papers = owner.page.getByRole('group', { name: /Joindre un document/ });
  await papers.locator('input[type=file]').first().setInputFiles(PAPER);
  const thread = owner.page.getByRole('list', { name: 'Messages échangés' });
  await thread.getByRole('link', { name: PAPER.name }).waitFor();
  await observer.look(owner.page, 'messages-bailleur');

  const officer = new Officer(await openWindow(browser, DAY));
  await officer.signIn(await openOfficerSpace());
  const queue = officer.page.getByRole('table', { name: 'Messages à répondre' });
  await queue
    .getByRole('row', { name: /16\/10\/2026/ })
    .first()
    .waitFor();
  await observer.look(officer.page, 'messages-a-repondre');
  await officer.open(`/instruction/sinistres/${claimId}`);
  await officer.see('Le facteur m’a rendu la lettre.');
  await officer.press('Demander l’accusé de réception');
  const answer = officer.page.getByRole('textbox', { name: 'Votre message' });
  expect(await answer.inputValue()).toContain('accusé de réception');
  await answer.fill('Bien reçu, l’enveloppe suffit.');
  await officer.press('Envoyer le message');
  await officer.see('Bien reçu, l’enveloppe suffit.');
  await observer.look(officer.page, 'messages-instruction');

  expect((await mailAbout(landlord.email, /Le garant vous a écrit/)).text).not.toContain('enveloppe');
  await owner.page.reload();
  await owner.see('Bien reçu, l’enveloppe suffit.');
  await owner.see(/^Lu le/);
  expect([...observer.findings, ...complaints(officer.page), ...complaints(owner.page)]).toEqual([]);
});

test('a tenant writes about the debt, from the page of the debt', async () => {
  const observer = new Observer();
  const debtor = new Actor(await openWindow(browser, DAY));
  await debtor.signIn(guarantee.tenant.email);
  await debtor.open('/locataire/remboursement');
  await debtor.fill('Votre message', 'Merci pour votre aide.');
  await debtor.press('Envoyer le message');
  await debtor.see('Merci pour votre aide.');
  await observer.look(debtor.page, 'messages-locataire');
  expect([...observer.findings, ...complaints(debtor.page)]).toEqual([]);
});

test('an officer reads it beside the landlord’s and finds nothing to answer; the landlord reads none of it', async () => {
  const { claimId, landlord } = guarantee;
  const officer = new Officer(await openWindow(browser, DAY));
  await officer.signIn(await openOfficerSpace());
  await officer.open(`/instruction/sinistres/${claimId}`);
  await officer.page.getByRole('tab', { name: 'Locataire' }).click();
  await officer.see('Merci pour votre aide.');
  await officer.press('Rien à répondre');
  await officer.see('Aucune réponse n’est plus attendue.');

  const owner = new Actor(await openWindow(browser, DAY));
  await owner.signIn(landlord.email);
  await owner.open(`/bailleur/sinistres/${claimId}`);
  await owner.see('Aucun message pour l’instant.');
  expect(await owner.words()).not.toContain('Merci pour votre aide');
  expect([...complaints(officer.page), ...complaints(owner.page)]).toEqual([]);
});
