import type { Browser, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, inject, test } from 'vitest';
import { launchBrowser, openPage } from '../../harness/browser.ts';

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(() => page.close());

async function visit(part: string) {
  ({ page } = await openPage(browser, `${inject('galleryUrl')}${part && `?partie=${part}`}`, {
    width: 1024,
    theme: 'light',
  }));
}

const focusedId = () => page.evaluate(() => document.activeElement?.id);

test('the skip link leads to the main part', async () => {
  await visit('suivre');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  expect(await focusedId()).toBe('main');
});

test('the errors of a form take focus, and each leads to its field', async () => {
  await visit('');
  const send = page.getByRole('button', { name: 'Envoyer un formulaire incomplet' });
  await send.click();
  const summary = page.getByRole('alert').filter({ hasText: 'points à corriger' });
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
  await summary.getByRole('link', { name: 'Ce jour n’existe pas' }).press('Enter');
  expect(await focusedId()).toBe('g-lease');
  await send.click();
  expect(await summary.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('the boxes of a row stand level, whichever of its fields has a hint or an error', async () => {
  await visit('repondre');
  const boxes = ['Loyer hors charges', 'Charges'].map((name) => page.getByRole('textbox', { name, exact: true }));
  const [rent, charges] = await Promise.all(boxes.map((box) => box.boundingBox()));
  expect(rent?.x).toBeLessThan(charges?.x ?? 0);
  expect(rent?.y).toBe(charges?.y);
});

test('a button that its own form moves under the pointer still sends it', async () => {
  await visit('repondre');
  await page.evaluate(() => {
    const form = document.createElement('form');
    const field = document.createElement('input');
    const button = document.createElement('button');
    button.textContent = 'Envoyer';
    // What a field that is checked when one leaves it does to whatever stands below it.
    field.onblur = () => field.insertAdjacentHTML('afterend', '<p style="height:200px">Indiquez votre adresse.</p>');
    form.onsubmit = (event) => {
      event.preventDefault();
      form.dataset['sent'] = String(Number(form.dataset['sent'] ?? 0) + 1);
    };
    form.id = 'moving';
    form.append(field, button);
    document.body.prepend(form);
    field.focus();
  });
  const sent = () => page.evaluate(() => document.getElementById('moving')?.dataset['sent']);
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  expect(await sent()).toBe('1');
  // Nothing moves any more: one press, one sending.
  await page.getByRole('button', { name: 'Envoyer', exact: true }).click();
  expect(await sent()).toBe('2');
});

test('a press taken back by moving away sends nothing', async () => {
  await visit('repondre');
  await page.evaluate(() => {
    document.body.insertAdjacentHTML('afterbegin', '<form id="kept"><button>Envoyer</button></form>');
    const form = document.getElementById('kept');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      form.dataset['sent'] = '1';
    });
  });
  const box = await page.locator('#kept button').boundingBox();
  if (!box) throw new Error('The button is not there.');
  await page.mouse.move(box.x + 5, box.y + 5);
  await page.mouse.down();
  await page.mouse.move(box.x + 5, box.y + 300);
  await page.mouse.up();
  expect(await page.evaluate(() => document.getElementById('kept')?.dataset['sent'])).toBeUndefined();
});

test('a dialog gives focus back to what opened it', async () => {
  await visit('agir');
  const opener = page.getByRole('button', { name: 'Demander une décision', exact: true });
  await opener.press('Enter');
  await page.getByRole('dialog').waitFor();
  await page.keyboard.press('Escape');
  await page.getByRole('dialog').waitFor({ state: 'detached' });
  expect(await opener.evaluate((element) => element === document.activeElement)).toBe(true);
});

test('a sum may be typed with a comma or a point, and is tidied on leaving', async () => {
  await visit('repondre');
  const rent = page.getByRole('textbox', { name: 'Loyer hors charges' });
  expect(await rent.inputValue()).toBe('725,50');
  await rent.fill('1250.5');
  await rent.blur();
  expect(await rent.inputValue()).toBe('1\u202f250,50');
  await rent.fill('sept cents');
  await rent.blur();
  expect(await rent.inputValue()).toBe('sept cents');
});

test('a whole date pasted in one input fills the three', async () => {
  await visit('repondre');
  await page.evaluate(() => {
    const data = new DataTransfer();
    data.setData('text', '5/4/1999');
    const paste = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.getElementById('g-birth')?.dispatchEvent(paste);
  });
  const date = page.getByRole('group', { name: 'Date de naissance' });
  expect(await date.getByRole('textbox', { name: 'Jour' }).inputValue()).toBe('5');
  expect(await date.getByRole('textbox', { name: 'Mois' }).inputValue()).toBe('4');
  expect(await date.getByRole('textbox', { name: 'Année' }).inputValue()).toBe('1999');
});

test('an IBAN corrected in its middle keeps the caret where one types', async () => {
  await visit('repondre');
  const iban = page.getByRole('textbox', { name: 'IBAN' });
  await iban.evaluate((element: HTMLInputElement) => {
    element.focus();
    element.setSelectionRange(4, 4);
  });
  await page.keyboard.type('99');
  expect(await iban.inputValue()).toBe('FR76 9930 0060 0001 1234 5678 9018 9');
  expect(await iban.evaluate((element: HTMLInputElement) => element.selectionStart)).toBe(7);
});

test('a commune is found and chosen with the keyboard alone', async () => {
  await visit('repondre');
  const commune = page.getByRole('combobox', { name: 'Commune du logement' });
  await commune.pressSequentially('renn');
  await page.getByRole('option', { name: 'Rennes' }).waitFor();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  expect(await commune.inputValue()).toBe('Rennes');
  await page.keyboard.press('Tab');
  expect(await commune.inputValue()).toBe('Rennes');
});

test('each paper says where it stands, why it is refused, and can be sent again', async () => {
  await visit('envoyer');
  const chooser = page.waitForEvent('filechooser');
  await page.getByRole('button', { name: 'Choisir des fichiers' }).click();
  const pdf = (name: string) => ({ name, mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  const word = { name: 'bail.docx', mimeType: 'application/msword', buffer: Buffer.from('PK') };
  await (await chooser).setFiles([pdf('net.pdf'), pdf('flou.pdf'), pdf('panne.pdf'), word]);
  const line = (name: string) => page.getByRole('listitem').filter({ hasText: name });
  await line('bail.docx').getByText('Ce type de fichier n’est pas accepté').waitFor();
  await line('net.pdf').getByText('Reçu').waitFor();
  await line('flou.pdf').getByText('la photo est floue').waitFor();
  await line('panne.pdf').getByText('L’envoi s’est interrompu').waitFor();
  await page.getByRole('button', { name: 'Réessayer panne.pdf' }).click();
  await line('panne.pdf').getByRole('progressbar').waitFor();
  await page.getByRole('button', { name: 'Retirer flou.pdf' }).click();
  await line('flou.pdf').waitFor({ state: 'detached' });
});

test('the theme one chooses is kept', async () => {
  await visit('suivre');
  await page.getByRole('button', { name: 'Apparence' }).first().click();
  await page.getByRole('menuitem', { name: 'Sombre' }).click();
  await page.reload();
  await page.getByRole('heading', { level: 1 }).waitFor();
  expect(await page.evaluate(() => getComputedStyle(document.body).backgroundColor)).toBe('rgb(21, 25, 26)');
});

test('Escape closes a search and keeps what is typed; the next letter, or coming back, opens the list again', async () => {
  await visit('repondre');
  const commune = page.getByRole('combobox', { name: 'Commune du logement' });
  const list = page.getByRole('listbox');
  await commune.pressSequentially('re');
  await page.getByRole('option', { name: /Rennes/ }).waitFor();
  await page.keyboard.press('Escape');
  await list.waitFor({ state: 'detached' });
  await commune.press('n');
  await page.getByRole('option', { name: /Rennes/ }).waitFor();
  await page.keyboard.press('Tab');
  await list.waitFor({ state: 'detached' });
  await commune.focus();
  await page.getByRole('option', { name: /Rennes/ }).click();
  await list.waitFor({ state: 'detached' });
  expect(await commune.inputValue()).toBe('Rennes');
  await page.keyboard.press('Tab');
  await commune.focus();
  expect(await list.count()).toBe(0);
});

test('the list of a search stays when the page scrolls under it', async () => {
  await visit('repondre');
  const commune = page.getByRole('combobox', { name: 'Commune du logement' });
  await commune.pressSequentially('re');
  await page.getByRole('option', { name: /Rennes/ }).waitFor();
  await page.mouse.wheel(0, 40);
  await page.waitForFunction(() => window.scrollY > 0);
  await page.getByRole('option', { name: /Rennes/ }).click();
  expect(await commune.inputValue()).toBe('Rennes');
});

test('a search that was down is asked again by itself, without another letter', async () => {
  await visit('repondre');
  await page.getByRole('combobox', { name: 'Commune du logement' }).fill('reprise');
  await page.getByText('La recherche ne répond pas').waitFor();
  await page.getByRole('option', { name: 'Rennes' }).waitFor();
});
