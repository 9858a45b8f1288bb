import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ROOT } from '@trousseau/local/house';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Enquirer, type Enquiry } from './actors/enquirer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { ORIGIN } from './house.ts';
import { Observer } from './observer.ts';

/** Whether one is entitled, told without an account: the cases people ask about, and what becomes of their answers. */

const YES = 'Vous pouvez demander la garantie';
const NO = 'D’après ces réponses, ce n’est pas encore possible';
const AT = '2026-11-25T10:00:00Z';

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const enquirer = async (options = {}) => new Enquirer(await openWindow(browser, AT, options));

const hired: Enquiry = {
  age: '38',
  situation: /Salarié/,
  job: /CDD, intérim/,
  months: '2',
  resources: '2400',
  commune: 'Lyon',
};

test.each<[string, Enquiry, string, string, RegExp]>([
  [
    'a student without resources',
    { age: '21', situation: /Étudiant/, job: /Pas d’emploi/, resources: '0', commune: 'Lyon' },
    YES,
    '840,00 €',
    /forfait étudiant de 840 €/,
  ],
  ['somebody over 30 newly hired', hired, YES, '1 200,00 €', /Motif : nouvel emploi/],
  [
    'a seasonal worker',
    { ...hired, age: '45', job: /saisonnier/, months: '18', resources: '1900' },
    YES,
    '950,00 €',
    /Motif : travail saisonnier/,
  ],
  [
    'a couple of whom one is eligible',
    {
      ...hired,
      job: /CDI confirmé/,
      months: '60',
      company: /Nous serons deux/,
      partnerAge: '27',
      partnerResources: '600',
    },
    YES,
    '1 500,00 €',
    /un seul motif suffit pour les deux/,
  ],
  ['three flatmates', { ...hired, age: '25', company: /trois ou plus/ }, YES, '1 200,00 €', /chacun demande son visa/],
])('%s', async (_, enquiry, title, maximum, why) => {
  const person = await enquirer();
  await person.enquire(enquiry);
  await person.title(title);
  await person.page.getByText('Le calcul, règle par règle').click();
  const words = await person.words();
  expect(words).toContain(maximum);
  expect(words).toMatch(why);
  expect(complaints(person.page)).toEqual([]);
  await person.page.context().close();
});

test('a no says what would change it, and changing that answer makes it yes; the link resumes, and no server is told', async () => {
  const person = await enquirer({ viewport: { width: 390, height: 844 } });
  const observer = new Observer();
  const asked: string[] = [];
  person.page.on('request', (request) => asked.push(request.url()));
  await person.enquire({ ...hired, job: /CDI confirmé/, months: '60' });
  await person.title(NO);
  await observer.look(person.page, 'simulateur-non');
  const words = await person.words();
  expect(words).toContain('Un seul de ces changements suffirait');
  expect(words).toContain('Un nouvel emploi dans le privé, pris depuis moins de 6 mois');
  expect(asked.filter((url) => /ressources|age=/.test(url.split('#')[0] ?? ''))).toEqual([]);
  await person.follow('Emploi');
  await person.title('Quel est votre emploi ?');
  await person.choose(/CDD, intérim/);
  await person.fill(/combien de mois/, '3');
  await person.press('Continuer');
  await person.title(YES);
  await observer.look(person.page, 'simulateur-oui');
  const friend = await enquirer();
  await friend.open(person.page.url().replace(/^https?:\/\/[^/]+/, ''));
  await friend.title(YES);
  expect(observer.findings).toEqual([]);
  for (const { page } of [person, friend]) expect(complaints(page)).toEqual([]);
});

test('whoever chooses English on the answer reads it in English, to the last line of the computation', async () => {
  const person = await enquirer();
  await person.enquire(hired);
  await person.title(YES);
  await person.page.getByText('Le calcul, règle par règle').click();
  await person.see('Motif : nouvel emploi');
  await person.page.getByRole('banner').getByRole('button', { name: /^FR/ }).click();
  await person.page.getByRole('menuitem', { name: 'English' }).click();
  await person.see('Ground: new job');
  await person.see('Maximum rent guaranteed');
  expect(await person.words()).not.toContain('Motif');
  expect(complaints(person.page)).toEqual([]);
});

test('a program asks the question of the page without an account, word for word as production lets it', async () => {
  const person = await enquirer();
  await person.enquire(hired);
  await person.title(YES);
  await person.page.getByText('Poser la même question par programme').click();
  const command = (await person.page.locator('pre').textContent()) ?? '';
  const body = /-d '(.*)'$/s.exec(command)?.[1] ?? '';
  const published = await readFile(join(ROOT, 'frontends/shell/dist/persisted-documents.json'), 'utf8');
  expect(Object.values(JSON.parse(published))).toContain(JSON.parse(body).query);
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${ORIGIN}/graphql`, { method: 'POST', headers, body });
  expect(await answer.json()).toMatchObject({
    data: { simulateEligibility: { answer: { eligible: true, maxRentCents: 120_000 } } },
  });
  const observer = new Observer();
  await observer.look(person.page, 'simulateur-par-programme');
  expect(observer.findings).toEqual([]);
});

test('every question is clean for axe, says what is missing, and fits a telephone', async () => {
  const person = await enquirer({ viewport: { width: 390, height: 844 } });
  const observer = new Observer();
  await person.open('/simulateur');
  for (const page of ['age', 'situation', 'emploi', 'avec-qui', 'ressources', 'commune']) {
    await person.open(`/simulateur/${page}#age=38&situation=STUDENT`);
    if (page === 'age') await person.fill('Votre âge', '3');
    await person.press('Continuer');
    if (page !== 'situation') await person.page.getByRole('alert').first().waitFor();
    await observer.look(person.page, `simulateur-${page}`);
  }
  expect(observer.findings).toEqual([]);
});
