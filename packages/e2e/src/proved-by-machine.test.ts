import { identityCode, paySlipCode } from '@trousseau/paper-code/demo/paper-codes';
import { samplePaper } from '@trousseau/paper-code/demo/sample-paper';
import type { Browser } from 'playwright-core';
import { Temporal } from 'temporal-polyfill';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Officer } from './actors/officer.ts';
import { Tenant } from './actors/tenant.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { mailAbout } from './mailbox.ts';
import { Observer } from './observer.ts';
import { letTheEngineDecide } from './played/engine.ts';
import { newAddress, newTenant, openOfficerSpace, TENANT_PROFILE } from './played/people.ts';

/** Papers whose signed code is read at once: what is wrong is told before it is sent, and what is wholly proved is answered by the engine. */

const requestedAt = '2026-07-06T09:00:00Z';
const signedOn = Temporal.PlainDate.from('2026-07-02');
const june = Temporal.PlainDate.from('2026-06-30');
const identity = /^Pièce d’identité/;
const pay = /^Justificatif de ressources/;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
  await letTheEngineDecide('2026-06-29T09:00:00Z', '2026-06-30');
});
afterAll(() => browser.close());

/** Somebody at the papers of a request, having said to live on 1 980 € a month. */
async function atPapers(address: string): Promise<Tenant> {
  await newTenant(requestedAt, address);
  const tenant = new Tenant(await openWindow(browser, requestedAt));
  await tenant.signIn(address);
  await tenant.title('Mon dossier');
  await tenant.startRequest();
  await tenant.sayWho(/Salarié/, '1980');
  await tenant.saveAndContinue('Qui signera le bail ?');
  await tenant.signAlone();
  await tenant.saveAndContinue('Pour quel logement ?');
  await tenant.askForMaximumRent('Toulouse');
  await tenant.saveAndContinue('Vos documents');
  return tenant;
}

const paper = (code: string) => samplePaper('Document', code);
const slip = (euros: string) => paySlipCode(TENANT_PROFILE, june, euros, { signedOn });
const card = () => identityCode(TENANT_PROFILE, Temporal.PlainDate.from(TENANT_PROFILE.birthDate), { signedOn });

test('a file proved by machine is certified at once, and says by what', { timeout: 240_000 }, async () => {
  const observer = new Observer();
  const address = newAddress('prouve');
  const tenant = await atPapers(address);
  await tenant.addPaper(pay, 'Paie de mars.pdf', await paper(slip('1450,00')));
  await tenant.see(/moins que les 1\s980/);
  await tenant.press('Retirer Paie de mars.pdf');
  await tenant.addPaper(pay, 'Paie de juin.pdf', await paper(slip('1980,00')));
  await tenant.see(/Ressources prouvées par le code du bulletin/);
  await tenant.addPaper(identity, 'Carte.pdf', await paper(card()));
  await tenant.see('Nom et date de naissance prouvés');
  await observer.look(tenant.page, 'codes-verifies');
  await tenant.press('Continuer vers le récapitulatif');
  await tenant.title('Relisez avant d’envoyer');
  // The engine may have answered before the page asks where the request stands.
  await tenant.tick(/Je déclare sur l’honneur/);
  await tenant.press('Envoyer ma demande');
  await tenant.title(/^Votre demande est (envoyée|acceptée)$/);
  await mailAbout(address, /Votre visa de garantie est certifié/);
  await tenant.page.reload();
  await tenant.title('Votre demande est acceptée');
  await tenant.see('Décidé automatiquement');
  expect(await tenant.words()).toContain('Nom et date de naissance prouvés par le code du document.');
  await observer.look(tenant.page, 'certifie-par-le-moteur');
  expect(observer.findings).toEqual([]);
  expect(complaints(tenant.page)).toEqual([]);
});

test('a forged paper blocks nothing, and stands on top of the officer’s file', { timeout: 240_000 }, async () => {
  const observer = new Observer();
  const tenant = await atPapers(newAddress('faux'));
  const forged = slip('1450,00').replace('1450,00', '1980,00');
  await tenant.addPaper(identity, 'Carte.pdf', await paper(card()));
  await tenant.see('Nom et date de naissance prouvés');
  await tenant.addPaper(pay, 'Paie.pdf', await paper(forged));
  await tenant.see(/n’est pas authentique/);
  await tenant.press('Continuer vers le récapitulatif');
  await tenant.title('Relisez avant d’envoyer');
  await tenant.send();
  const [, requestId] = /demande\/([^/]+)/.exec(tenant.page.url()) ?? [];

  const officer = new Officer(await openWindow(browser, '2026-07-07T08:00:00Z'));
  await officer.signIn(await openOfficerSpace());
  await officer.title('Dossiers à instruire');
  await officer.open(`/instruction/visas/${requestId}`);
  await officer.title('Ce dossier n’est pas le vôtre');
  await officer.press('Prendre ce dossier');
  await officer.title(/^Demande D/);
  await officer.see(/la signature de son code 2D-Doc n’est pas la bonne/);
  // It is the one that is open, though it was sent last.
  await officer.page.getByRole('tab', { name: /^Justificatif de ressources/, selected: true }).waitFor();
  await officer.see('fausse signature');
  await observer.look(officer.page, 'code-faux');
  expect(observer.findings).toEqual([]);
  expect([...complaints(officer.page), ...complaints(tenant.page)]).toEqual([]);
});
