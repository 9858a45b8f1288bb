import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { Actor } from './actors/actor.ts';
import { complaints, launchBrowser, openWindow } from './browser.ts';
import { Observer } from './observer.ts';
import { newLandlord } from './played/people.ts';
import { playVisa } from './played/visa.ts';

/** A visa in the hands of others: its code scanned, its link sent, opened and taken back. */

let browser: Browser;
let held: Awaited<ReturnType<typeof playVisa>>;
beforeAll(async () => {
  browser = await launchBrowser();
  held = await playVisa();
});
afterAll(() => browser.close());

const person = async (options = {}) => new Actor(await openWindow(browser, null, options));

/** What the code printed on the visa holds, behind the « # » of its address. */
async function codeOf({ tenant }: typeof held): Promise<string> {
  const { myVisas } = await tenant.ask<{ myVisas: { nodes: { qrCode: { content: string } }[] } }>(
    '{ myVisas(first: 1) { nodes { qrCode { content } } } }',
  );
  return myVisas.nodes[0]?.qrCode.content.split('#')[1] ?? '';
}

test('the code of a visa is scanned: valid, then altered, then no code of ours, each told apart', async () => {
  const code = await codeOf(held);
  const [header, payload = '', signature] = code.split('.');
  const richer = Buffer.from(payload, 'base64url')
    .toString()
    .replace(/"r":\d+/, '"r":999900');
  const altered = [header, Buffer.from(richer).toString('base64url'), signature].join('.');
  const passerBy = await person({ viewport: { width: 390, height: 844 } });
  const observer = new Observer();
  for (const [scanned, answer] of [
    [code, 'Valable'],
    [altered, 'Modifié'],
    ['https://example.org', 'Pas de chez nous'],
  ]) {
    await passerBy.open('/');
    await passerBy.open(`/verifier-un-visa#${scanned}`);
    await passerBy.page
      .getByRole('status')
      .getByText(answer ?? '', { exact: true })
      .waitFor();
    await observer.look(passerBy.page, `verification-${answer}`);
    expect(await passerBy.words()).not.toMatch(/Léonie|Marchand/);
  }
  expect([observer.findings, complaints(passerBy.page)]).toEqual([[], []]);
});

test('a landlord who scans the code goes on to the contract without copying the number', async () => {
  const { email } = await newLandlord();
  const landlord = await person({ viewport: { width: 390, height: 844 } });
  await landlord.signIn(email);
  await landlord.open(`/verifier-un-visa#${await codeOf(held)}`);
  await landlord.see('Valable');
  await landlord.press('Établir le contrat');
  const number = landlord.page.getByRole('textbox', { name: 'Numéro de visa' });
  await number.waitFor();
  expect([await number.inputValue(), complaints(landlord.page)]).toEqual([held.visa.number, []]);
});

test('a landlord opens the link a tenant sent and begins the contract with it; the tenant sees it and takes the link back', async () => {
  const tenant = await person();
  const observer = new Observer();
  await tenant.signIn(held.tenant.email);
  await tenant.open('/locataire/visa');
  await tenant.title('Mon visa');
  await tenant.press('Créer un lien');
  await tenant.see(/Écrivez en quelques mots/);
  await tenant.fill('À qui est destiné ce lien', 'Agence du Port');
  await tenant.press('Créer un lien');
  const link = tenant.page.getByText(/visa-partage#/);
  await link.waitFor();
  await observer.look(tenant.page, 'visa-partage-locataire');
  const path = `/visa-partage#${(await link.textContent())?.split('#')[1]}`;

  const { email } = await newLandlord();
  const landlord = await person();
  await landlord.signIn(email);
  await landlord.open(path);
  await landlord.title('Un visa vous est présenté');
  expect(await landlord.words()).toContain('Léonie Marchand');
  await observer.look(landlord.page, 'visa-partage-bailleur');
  await landlord.press('Établir le contrat');
  const number = landlord.page.getByRole('textbox', { name: 'Numéro de visa' });
  await number.waitFor();
  expect(await number.inputValue()).toBe(held.visa.number);

  await tenant.page.reload();
  await tenant.see(/Un bailleur connecté l’a ouvert/);
  await tenant.press('Reprendre ce lien');
  await tenant.see('Repris');
  const passerBy = await person();
  await passerBy.open(path);
  await passerBy.title('Ce lien est fermé');
  await observer.look(passerBy.page, 'visa-partage-ferme');
  expect(observer.findings).toEqual([]);
  for (const { page } of [tenant, landlord, passerBy]) expect(complaints(page)).toEqual([]);
});
