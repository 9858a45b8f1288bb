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
  for (const group of ['Zones et plafonds de loyer', 'Âges et motifs', 'Délais et durées'])
    await first.page.getByRole('region', { name: group }).waitFor();
  const search = first.page.getByRole('searchbox', { name: 'Chercher dans le barème' });
  await search.fill('aucun texte ne dit cela');
  await first.see('Aucun paramètre ne contient ces mots');
  await search.fill('SEUIL du salaire modeste');
  await first.see(/^1 paramètre$/);
  await first.see(/^1\s710\s€, depuis le 6 janvier 2026$/);
  await observer.look(first.page, 'bareme-cherche');
  await first.page.getByText(`${WAGE} (P-WAGE)`).click();
  expect(await first.words()).toContain('1 710 €');
  await observer.look(first.page, 'bareme');
  await first.press(`Proposer un changement : ${WAGE}`);
  await first.press(/^Proposer$/);
  await first.see('Écrivez chaque valeur et le jour où le changement commence.');
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
  await second.page.getByText(/changements? déjà décidés?/).click();
  await second.see('Approuvé');
  await second.page.getByText(`${WAGE} (P-WAGE)`).click();
  await second.see('Convention du 1er décembre 2029');
  await second.see(/^À partir du 1er janvier 2030\s: 1\s800\s€$/);
  expect(observer.findings).toEqual([]);
  for (const { page } of [first, second]) expect(complaints(page)).toEqual([]);
});
