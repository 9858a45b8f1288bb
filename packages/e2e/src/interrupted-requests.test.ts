import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Enquirer } from './actors/enquirer.ts';
import { Newcomer } from './actors/newcomer.ts';
import { Tenant } from './actors/tenant.ts';
import { launchBrowser, openWindow } from './browser.ts';
import { Observer } from './observer.ts';
import { newAddress, TENANT_PROFILE } from './played/people.ts';
import { AT, leave, PHONE, requestPeople } from './request-people.ts';

/** From a request to a visa, stopped on the way by what stops people, and gone on with elsewhere. */

const observer = new Observer();
let browser: Browser;
let people: Awaited<ReturnType<typeof requestPeople>>;
beforeAll(async () => {
  browser = await launchBrowser();
  people = await requestPeople(browser);
});
afterAll(() => browser.close());

test('a student, from the simulator on a phone: the answers are carried over, photographed papers sent, nothing typed twice', async () => {
  const address = newAddress('etudiante');
  const tenant = new Tenant(await openWindow(browser, AT, PHONE));
  await new Enquirer(tenant.page).enquire({
    age: '21',
    situation: /Étudiant/,
    job: /Pas d’emploi/,
    resources: '0',
    commune: 'Lyon',
  });
  await tenant.title('Vous pouvez demander la garantie');
  await observer.look(tenant.page, 'demande-simulateur');
  await tenant.press(/Créer mon espace avec ces réponses/);
  const newcomer = new Newcomer(tenant.page);
  await tenant.title('Créer mon espace');
  await tenant.fill('Adresse e-mail', address);
  await newcomer.sendSignUp();
  await newcomer.activate(address);
  await newcomer.fillTenantProfile({ ...TENANT_PROFILE, birthDate: '2005-05-20' });
  await tenant.press('Enregistrer et continuer');
  await tenant.title('Mon dossier');
  await tenant.startRequest();
  await tenant.page.getByRole('radio', { name: /Étudiant/, checked: true }).waitFor();
  await tenant.choose(/Nationalité française/);
  await leave(tenant);

  const later = await people.onDevice(address, PHONE);
  await later.follow('Continuer ma demande');
  await later.title('Qui demande le visa ?');
  await later.page.getByRole('radio', { name: /Étudiant/, checked: true }).waitFor();
  await later.choose(/Nationalité française/);
  await later.saveAndContinue('Qui signera le bail ?');
  await later.page.getByRole('radio', { name: /sans personne d’autre/, checked: true }).waitFor();
  await later.saveAndContinue('Pour quel logement ?');
  await later.choose(/Je veux connaître mon loyer maximum/);
  await later.saveAndContinue('Vos documents');
  await later.photograph(/Pièce d’identité/);
  await later.photograph(/Carte d’étudiant/);
  await observer.look(later.page, 'demande-photos');
  await later.press('Continuer vers le récapitulatif');
  await later.title('Relisez avant d’envoyer');
  await later.send();
  expect(await people.openVisa(later)).toContain('840,00 €');
  await leave(later);
});

test('over 30 and newly hired: stopped at every page by a reload, an ended session, a lost network and another device', async () => {
  const address = newAddress('embauche');
  let tenant = await people.tenantBorn('1988-02-03', address);
  await tenant.startRequest();
  await tenant.choose(/Nationalité française/);
  await tenant.choose(/Salarié/);
  await tenant.isSaved();
  await tenant.page.reload();
  await tenant.page.getByRole('radio', { name: /Salarié/, checked: true }).waitFor();
  await tenant.fill('Votre salaire net du mois dernier', '2400');
  await tenant.saveAndContinue('Votre emploi');

  await tenant.choose(/Oui, j’ai commencé/);
  await tenant.isSaved();
  await tenant.page.context().clearCookies();
  await tenant.choose(/Privé/);
  await tenant.signInAgain();
  await tenant.tellJob({ kind: /Oui/, employer: /Privé/, contract: 'CDD', startsOn: '2026-07-01', wage: '2400' });
  await tenant.saveAndContinue('Qui signera le bail ?');

  await tenant.page.context().setOffline(true);
  await tenant.signAlone();
  await tenant.see('Non enregistré');
  await tenant.page.context().setOffline(false);
  await tenant.isSaved();
  await tenant.saveAndContinue('Pour quel logement ?');

  await tenant.pickCommune(/Commune du logement/, 'Toulou', /^Toulouse/);
  await tenant.isSaved();
  await tenant.page.context().close();
  tenant = await people.onDevice(address, PHONE);
  await tenant.follow('Continuer ma demande');
  await tenant.title('Pour quel logement ?');
  expect(await tenant.page.getByRole('combobox', { name: /Commune/ }).inputValue()).toMatch(/^Toulouse/);
  await tenant.choose(/Je veux connaître mon loyer maximum/);
  await tenant.saveAndContinue('Vos documents');

  await tenant.addPaper(/Pièce d’identité/, 'Identité.pdf');
  await tenant.page.context().setOffline(true);
  await tenant.startPaper(/Contrat de travail/, 'Contrat.pdf');
  await tenant.see(/connexion/i);
  await tenant.page.context().setOffline(false);
  await tenant.page.getByRole('link', { name: 'Contrat.pdf' }).waitFor();
  await tenant.page.reload();
  await tenant.page.getByRole('link', { name: 'Contrat.pdf' }).waitFor();
  await tenant.page.context().clearCookies();
  await tenant.startPaper(/Justificatif de ressources/, 'Bulletin.pdf');
  await tenant.signInAgain();
  await tenant.page.getByRole('link', { name: 'Bulletin.pdf' }).waitFor();
  await tenant.press('Continuer vers le récapitulatif');
  await tenant.title('Relisez avant d’envoyer');
  await tenant.page.context().close();

  tenant = await people.onDevice(address);
  await tenant.follow('Continuer ma demande');
  await tenant.title('Relisez avant d’envoyer');
  await observer.look(tenant.page, 'demande-embauche-recapitulatif');
  await tenant.send();
  expect(await people.openVisa(tenant)).toContain('1 200,00 €');
  await leave(tenant);
});

test('axe has nothing to say of any of these pages, and none scrolls sideways', () => {
  expect(observer.views).toHaveLength(3);
  expect(observer.findings).toEqual([]);
});
