import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Landlord } from './actors/landlord.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { Observer } from './observer.ts';
import { playSignedLease } from './played/guarantee.ts';
import { TENANT_PROFILE } from './played/people.ts';

/** A landlord takes what a tenant paid from the statement of the bank, which is read in the browser: proposed, chosen, saved. */

const AT = '2026-10-09T09:00:00Z';
const observer = new Observer();
let browser: Browser;
let owner: Landlord;

beforeAll(async () => {
  browser = await launchBrowser();
  const { landlord, contract } = await playSignedLease();
  owner = new Landlord(await openWindow(browser, AT));
  await owner.signIn(landlord.email);
  await owner.open(`/bailleur/contrats/${contract.id}/compte`);
  await owner.press('Ajouter les 3 mois échus');
  await openStatement();
});
afterAll(() => browser.close());

/** The account is shown anew once it is saved, as it first was: whoever has another statement opens it again. */
const openStatement = () => owner.page.getByText('Reprendre un relevé de banque').click();
const give = (name: string, text: string) =>
  owner.page
    .getByRole('group', { name: 'Relevé de votre banque' })
    .locator('input[type=file]')
    .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
const received = (month: string) =>
  owner.page
    .getByRole('listitem', { name: month })
    .getByRole('textbox', { name: /^Reçu(?! le)/ })
    .inputValue();

test('a file that is no statement is said, and changes nothing', async () => {
  await give('lettre.csv', 'Bonjour,\nvoici mon relevé.');
  await owner.see(/n’est pas un relevé que nous savons lire/);
  expect(await received('août 2026')).toMatch(/^0?(,00)?$/);
});

test('credits in the tenant’s name are proposed, those one keeps go into the months, oldest first', async () => {
  const { familyName } = TENANT_PROFILE;
  const lines = ['Date;Libellé;Débit;Crédit', '12/09/2026;VIR SEPA {};;300,00', '03/08/2026;VIR SEPA {};;620,00'];
  const others = ['04/08/2026;VIR SEPA {} CAUTION VELO;;15,00', '05/08/2026;EDF;-80,00;', '06/08/2026;LOTO;;12,00'];
  await give('releve.csv', [...lines, ...others].join('\r\n').replaceAll('{}', familyName.toUpperCase()));
  await owner.see('3 encaissements ressemblent à un loyer');
  await owner.page.getByRole('checkbox', { name: /4 août 2026/ }).uncheck();
  await observer.look(owner.page, 'releve-de-banque');
  await owner.press('Reprendre ces 2 encaissements');
  expect(await received('août 2026')).toMatch(/^620/);
  expect(await received('septembre 2026')).toMatch(/^300/);
  await owner.press('Enregistrer le compte');
  await owner.see('Le compte est enregistré.');
});

test('a camt.053 of the same days proposes what is not noted yet, the exact rest of a month without a name', async () => {
  const entry = (euros: string, on: string) => `<Ntry><Amt Ccy="EUR">${euros}</Amt><CdtDbtInd>CRDT</CdtDbtInd>
    <Sts>BOOK</Sts><BookgDt><Dt>${on}</Dt></BookgDt></Ntry>`;
  const entries = [entry('620.00', '2026-08-03'), entry('320.00', '2026-10-02')].join('');
  const statement = `<Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.02"><BkToCstmrStmt><Stmt>${entries}</Stmt></BkToCstmrStmt></Document>`;
  await openStatement();
  await give('releve.xml', statement);
  await owner.press('Reprendre cet encaissement');
  expect(await received('septembre 2026')).toMatch(/^620/);
  await owner.press('Enregistrer le compte');
  await owner.page.getByText('Modifications non enregistrées').waitFor({ state: 'detached' });
  expect(observer.findings).toEqual([]);
  expect(complaints(owner.page)).toEqual([]);
});
