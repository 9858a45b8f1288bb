import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Officer } from './actors/officer.ts';
import { Tenant } from './actors/tenant.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { once, playRequest } from './played/guarantee.ts';
import { newAddress, newTenant, openOfficerSpace } from './played/people.ts';

/** A photo nobody can read: said at once, paper by paper, and sent again without starting over. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

test('an officer sends a paper back, the tenant sees why, sends another, and the promise starts anew', async () => {
  const observer = new Observer();
  const address = newAddress('illisible');
  const requestId = await playRequest(once, await newTenant('2026-07-06T09:00:00Z', address));

  const officer = new Officer(await openWindow(browser, '2026-07-07T08:00:00Z'));
  await officer.signIn(await openOfficerSpace());
  await officer.open(`/instruction/visas/${requestId}`);
  await officer.title('Ce dossier n’est pas le vôtre');
  await officer.press('Prendre ce dossier');
  await officer.title(/^Demande D/);
  await officer.sendBack('Pièce d’identité', 'Illisible ou flou', 'La date de naissance est dans un reflet.');
  await officer.accept('Justificatif de ressources du mois dernier');
  await observer.look(officer.page, 'pieces-jugees');
  await officer.press('Demander des documents…');
  await observer.look(officer.page, 'demander-des-documents');
  await officer.press('Demander au locataire');
  await officer.see('Pièces demandées au locataire');
  expect((await mailAbout(address, /Des documents à envoyer/)).text).toContain('Pièce d’identité');

  const tenant = new Tenant(
    await openWindow(browser, '2026-07-08T08:00:00Z', { viewport: { width: 390, height: 844 } }),
  );
  await tenant.signIn(address);
  await tenant.open(`/locataire/demande/${requestId}/suivi`);
  await tenant.title('Votre demande est à compléter');
  expect(await tenant.words()).toContain('Posez le document à plat, à la lumière du jour');
  expect(await tenant.words()).toContain('La date de naissance est dans un reflet.');
  await observer.look(tenant.page, 'a-completer');
  await tenant.press('Renvoyer ma demande');
  await tenant.see('Ajoutez : Pièce d’identité.');
  await tenant.addPaper(/Pièce d’identité/, 'Identité nette.pdf');
  await tenant.see('Reçu');
  await tenant.press('Renvoyer ma demande');
  await tenant.title('Votre demande est envoyée');
  // Two working days after Wednesday the 8th.
  expect(await tenant.words()).toContain('vendredi 10 juillet 2026');
  await observer.look(tenant.page, 'renvoyee');

  await officer.travelTo('2026-07-09T08:00:00Z');
  await officer.title(/^Demande D/);
  await officer.certify();
  expect(observer.findings).toEqual([]);
  expect([...complaints(officer.page), ...complaints(tenant.page)]).toEqual([]);
});

test('a tenant who no longer needs it takes the request back, after reading what that means', async () => {
  const address = newAddress('retrait');
  const requestId = await playRequest(once, await newTenant('2026-07-06T09:00:00Z', address));
  const tenant = new Tenant(await openWindow(browser, '2026-07-07T08:00:00Z'));
  await tenant.signIn(address);
  await tenant.open(`/locataire/demande/${requestId}/suivi`);
  await tenant.press('Retirer ma demande…');
  await tenant.press('Retirer la demande');
  await tenant.title('Vous avez retiré cette demande');
  await tenant.press('Repartir d’une demande vide');
  await tenant.title('Qui demande le visa ?');
});
