import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Officer } from './actors/officer.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { Observer } from './observer.ts';
import { openOfficerSpace } from './played/people.ts';

/** The law as a page: one officer proposes other figures from a day to come, another decides. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const WAGE = 'Seuil du salaire modeste, net par mois';

async function officerAtTheScale(): Promise<Officer> {
  const officer = new Officer(await openWindow(browser, null));
  await officer.signIn(await openOfficerSpace());
  await officer.follow('Barème');
  await officer.title('Le barème');
  return officer;
}

test('a change is proposed with its source, shown on last month’s files, and approved by a second person alone', async () => {
  const observer = new Observer();
  const [first, second] = [await officerAtTheScale(), await officerAtTheScale()];
  await first.page.getByText(`${WAGE} (P-WAGE)`).click();
  expect(await first.words()).toContain('1 710 €');
  await observer.look(first.page, 'bareme');
  await first.press(`Proposer un changement : ${WAGE}`);
  await first.press(/^Proposer$/);
  await first.see('Écrivez chaque figure et le jour où le changement commence.');
  await first.fill('Valeur', '1800');
  await first.fillDay('À partir du', '2030-01-01');
  await first.fill('Source', 'Convention du 1er décembre 2029');
  await first.fill('Pourquoi', 'Le seuil suit le salaire minimum.');
  await observer.look(first.page, 'bareme-proposer');
  await first.press(/^Proposer$/);
  await first.see('Vous l’avez proposé : une autre personne décide.');
  await second.page.reload();
  await second.see('En attente d’une seconde personne');
  expect(await second.words()).toMatch(/dossiers? examinés?/);
  await observer.look(second.page, 'bareme-propose');
  await second.page.getByRole('button', { name: 'Approuver' }).first().click();
  await second.see('Approuvé');
  await second.page.getByText(`${WAGE} (P-WAGE)`).click();
  await second.see('Convention du 1er décembre 2029');
  expect(observer.findings).toEqual([]);
  for (const { page } of [first, second]) expect(complaints(page)).toEqual([]);
});
