import { randomBytes } from 'node:crypto';
import { samplePaper } from '@trousseau/paper-code/demo/sample-paper';
import { photo } from '@trousseau/service/test/photo';
import type { Browser, Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { complaints, launchBrowser } from './browser.ts';
import { Observer } from './observer.ts';
import { newAddress, newTenant } from './played/people.ts';
import { AT, PHONE, requestPeople } from './request-people.ts';

/** Heavy photos on a poor connection: a cut loses a piece and no more, even when the page is closed; each paper is seen small, and their order is chosen. */

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

/** A photo of more than two pieces: what follows the end of a picture is no part of it. */
const heavyPhoto = async (name: string) => ({
  name,
  mimeType: 'image/jpeg',
  buffer: Buffer.concat([await photo().jpeg(), randomBytes(1_200_000)]),
});

/** From which byte each piece began that the page sent, and a way to cut the connection before one of them. */
async function watchPieces(page: Page) {
  const begun: number[] = [];
  let cutBefore: number | null = 524_288;
  await page.route('**/files/visa/requests/**', (route) => {
    const from = Number(new URL(route.request().url()).searchParams.get('from'));
    begun.push(from);
    return from === cutBefore ? route.abort('internetdisconnected') : route.continue();
  });
  return {
    begun,
    cut() {
      begun.length = 0;
      cutBefore = 524_288;
    },
    mend() {
      begun.length = 0;
      cutBefore = null;
    },
  };
}

/** How wide the pictures of a group are, once they are loaded. */
const widthsIn = (group: Locator) =>
  group.locator('img').evaluateAll((all) => all.map((img) => Reflect.get(img, 'naturalWidth')));

test('a photo that a cut stopped goes on from its byte, though the page was closed; papers are seen, and put in order with the keyboard', async () => {
  const observer = new Observer();
  const people = await requestPeople(browser);
  const address = newAddress('morceaux');
  await newTenant(AT, address, '2002-02-03');
  const tenant = await people.onDevice(address, PHONE);
  await tenant.startRequest();
  await tenant.sayWho(/Salarié/, '1800');
  await tenant.saveAndContinue('Qui signera le bail ?');
  await tenant.signAlone();
  await tenant.saveAndContinue('Pour quel logement ?');
  await tenant.askForMaximumRent('Toulouse');
  await tenant.saveAndContinue('Vos documents');

  const pieces = await watchPieces(tenant.page);
  const group = tenant.page.getByRole('group', { name: /Pièce d’identité/ });
  const camera = group.locator('input[capture]');
  await camera.setInputFiles(await heavyPhoto('verso.jpg'));
  await group.getByText('L’envoi s’est interrompu').waitFor();
  await observer.look(tenant.page, 'piece-interrompue');
  pieces.mend();
  await tenant.press('Réessayer verso.jpg');
  await group.getByRole('link', { name: 'verso.jpg' }).waitFor();
  expect(pieces.begun[0]).toBe(524_288);

  await camera.setInputFiles(await heavyPhoto('recto.jpg'));
  await group.getByRole('link', { name: 'recto.jpg' }).waitFor();
  // Loaded, and not only there.
  await expect.poll(() => widthsIn(group)).toEqual([160, 160]);
  const order = () => group.getByRole('list').getByRole('link').allInnerTexts();
  expect(await order()).toEqual(['verso.jpg', 'recto.jpg']);
  await group.getByRole('button', { name: 'Monter recto.jpg' }).focus();
  await tenant.page.keyboard.press('Enter');
  await group.getByText('recto.jpg\u00a0: place 1 sur 2').waitFor();
  await expect.poll(order).toEqual(['recto.jpg', 'verso.jpg']);
  await observer.look(tenant.page, 'pieces-en-ordre');
  await tenant.page.reload();
  await group.getByRole('link', { name: 'recto.jpg' }).waitFor();
  expect(await order()).toEqual(['recto.jpg', 'verso.jpg']);

  const closed = await heavyPhoto('dos.jpg');
  pieces.cut();
  await camera.setInputFiles(closed);
  await group.getByText('L’envoi s’est interrompu').waitFor();
  await tenant.page.reload();
  await tenant.see(/^«\sdos\s»\s: \d+\s% reçus/);
  await observer.look(tenant.page, 'piece-a-reprendre');
  pieces.mend();
  await camera.setInputFiles(closed);
  await group.getByRole('link', { name: 'dos.jpg' }).waitFor();
  expect(pieces.begun[0]).toBe(524_288);
  expect(await tenant.words()).not.toContain('reçus. Si l’envoi');

  await tenant.addPaper(/Justificatif de ressources/, 'bulletin.pdf', await samplePaper('Bulletin de paie', null));
  const pay = tenant.page.getByRole('group', { name: /Justificatif de ressources/ });
  await expect.poll(() => widthsIn(pay), { timeout: 60_000 }).toEqual([160]);
  await observer.look(tenant.page, 'premiere-page-d-un-pdf');
  expect(observer.findings).toEqual([]);
  const cut = /ERR_INTERNET_DISCONNECTED/;
  expect(complaints(tenant.page).filter((one) => !cut.test(one))).toEqual([]);
});
