import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { launchBrowser } from './browser.ts';
import { Observer } from './observer.ts';
import { leave, requestPeople } from './request-people.ts';

/** From a request to a visa, for the people who come. */

const observer = new Observer();
let browser: Browser;
let people: Awaited<ReturnType<typeof requestPeople>>;
beforeAll(async () => {
  browser = await launchBrowser();
  people = await requestPeople(browser);
});
afterAll(() => browser.close());

test('a seasonal worker of 45', async () => {
  const tenant = await people.tenantBorn('1981-05-05');
  await tenant.startRequest();
  await tenant.sayWho(/Salarié/, '1900');
  await tenant.saveAndContinue('Votre emploi');
  await tenant.tellJob({
    ...{ kind: /Oui/, employer: /Privé/, contract: 'Contrat saisonnier' },
    ...{ startsOn: '2026-01-15', wage: '1900' },
  });
  await observer.look(tenant.page, 'demande-emploi');
  await tenant.saveAndContinue('Qui signera le bail ?');
  await tenant.signAlone();
  await tenant.saveAndContinue('Pour quel logement ?');
  await tenant.askForMaximumRent('Toulouse');
  await tenant.saveAndContinue('Vos documents');
  await tenant.addEveryPaper();
  expect(await tenant.words()).toContain('Motif : travail saisonnier');
  await tenant.send();
  expect(await people.openVisa(tenant)).toContain('950,00 €');
  await leave(tenant);
});

test('two over 30 rest on the new job of the other; a resource that does not count is told as such', async () => {
  const tenant = await people.tenantBorn('1980-10-10');
  await tenant.startRequest();
  await tenant.sayWho(/Dans la fonction publique/, '1800');
  await tenant.addResource('Prestation d’accueil du jeune enfant', '180');
  await observer.look(tenant.page, 'demande-ressources');
  await tenant.saveAndContinue('Votre emploi');
  await tenant.tellJob({ kind: /Non/ });
  await tenant.saveAndContinue('Qui signera le bail ?');
  await tenant.signWith({
    ...{ givenName: 'Ambre', familyName: 'Le Goff', birthDate: '1982-02-02' },
    ...{ situation: 'Salarié, salariée', resources: '900' },
  });
  await tenant.saveAndContinue('L’emploi de l’autre personne');
  const job = { kind: /Oui/, employer: /Privé/, contract: 'CDI en période d’essai' };
  await tenant.tellJob({ ...job, startsOn: '2026-08-17', wage: '900' });
  await tenant.saveAndContinue('Pour quel logement ?');
  await tenant.askForMaximumRent('Toulouse');
  await tenant.saveAndContinue('Vos documents');
  await tenant.see(/Contrat de travail, promesse ou mutation de l’autre personne/);
  await tenant.addEveryPaper();
  expect((await tenant.explanation())['R-ELIG-20']).toMatch(/2 700,00 € .*jeune enfant 180,00 €, qui ne compte pas/);
  await tenant.send();
  expect(await people.openVisa(tenant)).toContain('1 350,00 €');
  await leave(tenant);
});

test('a couple of whom one is eligible: one visa, both names, the resources added', async () => {
  const tenant = await people.tenantBorn('1980-10-10');
  await tenant.startRequest();
  await tenant.sayWho(/Dans la fonction publique/, '1800');
  await tenant.saveAndContinue('Votre emploi');
  await tenant.tellJob({ kind: /Non/ });
  await tenant.saveAndContinue('Qui signera le bail ?');
  await tenant.signWith({
    ...{ givenName: 'Ambre', familyName: 'de La Tour-d’Auvergne', birthDate: '1999-09-09' },
    ...{ situation: 'Salarié, salariée', resources: '900' },
  });
  await observer.look(tenant.page, 'demande-a-deux');
  await tenant.saveAndContinue('Pour quel logement ?');
  await tenant.follow('Revenir');
  await tenant.title('Qui signera le bail ?');
  await tenant.follow('Revenir');
  await tenant.title('Votre emploi');
  // «No job» is an answer: it is there when one comes back.
  await tenant.page.getByRole('radio', { name: 'Non', checked: true }).waitFor();
  await tenant.saveAndContinue('Qui signera le bail ?');
  await tenant.saveAndContinue('Pour quel logement ?');
  await tenant.askForMaximumRent('Toulouse');
  await tenant.saveAndContinue('Vos documents');
  await tenant.addEveryPaper();
  await tenant.send();
  const words = await people.openVisa(tenant);
  expect(words).toContain('1 350,00 €');
  expect(words).toContain('Ambre de La Tour-d’Auvergne');
  expect(words).toContain('Léonie Marchand');
  await leave(tenant);
});

test('three flatmates: each asks alone, on their own resources', async () => {
  const maxima = [];
  for (const [birthDate, resources] of [
    ['2001-01-01', '1500'],
    ['1999-06-30', '1700'],
    ['2003-03-03', '2000'],
  ] as const) {
    const tenant = await people.tenantBorn(birthDate);
    await tenant.startRequest();
    await tenant.sayWho(/Salarié/, resources);
    await tenant.saveAndContinue('Qui signera le bail ?');
    await tenant.choose(/trois ou plus/);
    await tenant.saveAndContinue('Pour quel logement ?');
    await tenant.askForMaximumRent('Toulouse');
    await tenant.saveAndContinue('Vos documents');
    await tenant.addEveryPaper();
    await tenant.send();
    maxima.push(/Loyer maximum\D*([\d ]+,\d\d €)/.exec(await people.openVisa(tenant))?.[1]);
    await leave(tenant);
  }
  expect(maxima).toEqual(['750,00 €', '850,00 €', '1 000,00 €']);
});

test('refused, the page says which single change would make it yes; done again with it, nothing else is typed, and it is', async () => {
  const tenant = await people.tenantBorn('1979-12-24');
  await tenant.startRequest();
  await tenant.sayWho(/Salarié/, '2600');
  await tenant.saveAndContinue('Votre emploi');
  const job = { kind: /Oui/, employer: /Privé/, wage: '2600' };
  await tenant.tellJob({ ...job, contract: 'CDI confirmé', startsOn: '2019-03-01' });
  await tenant.saveAndContinue('Qui signera le bail ?');
  await tenant.signAlone();
  await tenant.saveAndContinue('Pour quel logement ?');
  await tenant.askForMaximumRent('Toulouse');
  await tenant.saveAndContinue('Vos documents');
  await tenant.addEveryPaper();
  await tenant.see('Un seul de ces changements suffirait');
  await tenant.send();
  await people.refuse(tenant, 'Aucun motif ne permet la garantie après 30 ans.');
  await tenant.title('Votre demande n’a pas pu être acceptée');
  await observer.look(tenant.page, 'demande-refusee');
  expect(await tenant.words()).toMatch(/Un seul de ces changements suffirait.*Un nouvel emploi dans le privé/);
  await tenant.press('Refaire ma demande avec mes réponses');
  await tenant.title('Relisez avant d’envoyer');
  await tenant.follow(/Modifier.*Contrat de travail/);
  await tenant.title('Votre emploi');
  await tenant.tellJob({ ...job, contract: 'CDI en période d’essai', startsOn: '2026-08-17' });
  await tenant.press('Enregistrer et revenir au récapitulatif');
  await tenant.title('Relisez avant d’envoyer');
  await tenant.send();
  expect(await people.openVisa(tenant)).toContain('1 300,00 €');
  await leave(tenant);
});

test('axe has nothing to say of any of these pages, and none scrolls sideways', () => {
  expect(observer.views).toHaveLength(4);
  expect(observer.findings).toEqual([]);
});
