import { readFile } from 'node:fs/promises';
import { workbookOfCsv } from '@trousseau/service/test/workbook';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Landlord } from './actors/landlord.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { inOrder } from './in-order.ts';
import { Observer } from './observer.ts';
import { dwellingsFile } from './played/dwelling.ts';
import { once, playCertification, playRequest } from './played/guarantee.ts';
import { newLandlord, newTenant, openOfficerSpace, signedIn, TENANT_PROFILE } from './played/people.ts';

/** A landlord with a thousand dwellings: they come in a file, thirty-seven lines of which are wrong; one of them is let. */

const DAYS = { request: '2026-07-06T09:00:00Z', contract: '2026-07-25T09:00:00Z' } as const;
const REFERENCES = Array.from({ length: 1000 }, (_, index) => `Lot ${index + 1}`);
const WRONG = new Set(REFERENCES.filter((_, index) => index % 27 === 0 && index < 27 * 37));

let landlord: Landlord;
let visaNumber: string;
const observer = new Observer();
const stage = {} as { browser: Browser };
const step = inOrder(stage);

beforeAll(async () => {
  const browser = await launchBrowser();
  stage.browser = browser;
  const clerk = await signedIn(await openOfficerSpace(), DAYS.request);
  const tenant = await newTenant(DAYS.request);
  visaNumber = (await playCertification(once, clerk, await playRequest(once, tenant))).number;
  const visitor = await newLandlord(DAYS.contract);
  landlord = new Landlord(await openWindow(browser, DAYS.contract));
  await landlord.signIn(visitor.email);
});
afterAll(() => stage.browser.close());

const CSV = { name: 'logements.csv', mimeType: 'text/csv' };
const WORKBOOK = {
  name: 'logements.xlsx',
  mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

const sendFile = async (buffer: Buffer, kind: typeof CSV) => {
  const group = landlord.page.getByRole('group', { name: 'Tableau (Excel ou CSV)' });
  await group.locator('input[type=file]').setInputFiles({ ...kind, buffer });
  await landlord.title('Fichier de logements');
};

step('an empty book says how to fill it, by hand or from a file', async () => {
  await landlord.open('/bailleur');
  await landlord.page.getByRole('navigation').getByRole('link', { name: 'Logements' }).click();
  await landlord.see('Aucun logement pour le moment');
  await observer.look(landlord.page, 'logements-vide');
  await landlord.follow('Ajouter depuis un fichier');
  await landlord.title('Ajouter depuis un fichier');
  await observer.look(landlord.page, 'logements-fichiers');
});

step('a file of a thousand lines is read first: thirty-seven are to be corrected, nothing is added yet', async () => {
  expect(WRONG.size).toBe(37);
  await sendFile(Buffer.from(dwellingsFile(REFERENCES, WRONG)), CSV);
  await landlord.see('963 à ajouter, 0 déjà dans vos logements, 37 à corriger.');
  await landlord.see(/Aucune commune «.Toulouze.» n’a le code postal 31000/);
  await observer.look(landlord.page, 'logements-fichier-verifie');
});

step('on the landlord’s word the others are added, and the result says what became of each line', async () => {
  await landlord.press('Ajouter 963 logements');
  await landlord.see('963 ajoutés sur 963');
  await landlord.see('Les logements sont ajoutés.');
  const link = landlord.page.getByRole('link', { name: 'Télécharger le résultat' });
  const [download] = await Promise.all([landlord.page.waitForEvent('download'), link.click()]);
  const lines = (await readFile(await download.path(), 'utf8')).trim().split('\r\n');
  expect(lines.filter((line) => line.includes('À corriger'))).toHaveLength(37);
  expect(lines.filter((line) => line.includes('Ajouté'))).toHaveLength(963);
});

step(
  'the same lines corrected and sent again, in a workbook this time, add what was wrong, and nothing twice',
  async () => {
    await landlord.open('/bailleur/logements/fichiers');
    await sendFile(await workbookOfCsv(dwellingsFile(REFERENCES)), WORKBOOK);
    await landlord.see('37 à ajouter, 963 déjà dans vos logements, 0 à corriger.');
    await landlord.press('Ajouter 37 logements');
    await landlord.follow('Voir mes logements');
    await landlord.see(/1.000 logements\.|1000 logements\./);
    await observer.look(landlord.page, 'logements');
  },
);

step('a dwelling is found by its reference, refused when wrong, and corrected', async () => {
  await landlord.fill(/^Rechercher/, 'lot 999');
  await landlord.press('Rechercher');
  await landlord.see('1 logement.');
  await landlord.follow('Lot 999');
  await landlord.title('Lot 999');
  await landlord.fill('Surface habitable', 'grande');
  await landlord.press('Enregistrer');
  await landlord.see('Écrivez la surface habitable en mètres carrés entiers');
  await observer.look(landlord.page, 'logement-refuse');
  await landlord.fill('Surface habitable', '44');
  await landlord.press('Enregistrer');
  await landlord.see('Le logement est enregistré.');
});

step('a contract is made from it: nothing of the dwelling nor of its usual lease is typed again', async () => {
  await landlord.open('/bailleur/contrats/nouveau');
  await landlord.identify(visaNumber, TENANT_PROFILE.familyName);
  await landlord.title('Le logement');
  await landlord.pickCommune(/^Un de vos logements/, 'Lot 999', /^Lot 999/);
  expect(await landlord.page.getByRole('textbox', { name: 'Adresse' }).inputValue()).toBe('12 rue du Taur');
  await observer.look(landlord.page, 'contrat-logement-choisi');
  await landlord.stateOfDwelling();
  await landlord.press('Continuer');
  await landlord.title('Le bail');
  expect(await landlord.page.getByRole('textbox', { name: 'Loyer hors charges' }).inputValue()).toContain('570');
  await landlord.fillDay('Signature prévue du bail', '2026-07-28');
  await landlord.fillDay('Début du bail', '2026-08-01');
  await landlord.stateOfLease();
  await landlord.makeContract();
  await landlord.see('Le contrat est créé. Lisez-le, puis validez-le.');
});

step('the list of contracts is searched, filtered, shown in other columns and taken away', async () => {
  await landlord.open('/bailleur/contrats');
  await landlord.fill(/^Rechercher/, 'personne de ce nom');
  await landlord.press('Rechercher');
  await landlord.see('Aucun contrat ne correspond');
  await observer.look(landlord.page, 'contrats-aucun');
  await landlord.fill(/^Rechercher/, TENANT_PROFILE.familyName.toLowerCase());
  await landlord.press('Rechercher');
  await landlord.see('1 contrat.');
  await landlord.page.getByText('Colonnes affichées').click();
  await landlord.tick('Type de bail');
  await landlord.see('Bail vide, loi de 1989');
  await landlord.tick(/^Choisir le contrat C26-/);
  await observer.look(landlord.page, 'contrats-colonnes');
  const link = landlord.page.getByRole('link', { name: 'Télécharger le contrat choisi (CSV)' });
  const [download] = await Promise.all([landlord.page.waitForEvent('download'), link.click()]);
  expect(await readFile(await download.path(), 'utf8')).toContain('630,00');
});

test('no page complains, to the eye, to axe or in the console', () => {
  expect(observer.findings).toEqual([]);
  expect(complaints(landlord.page)).toEqual([]);
});
