import { Temporal } from 'temporal-polyfill';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { type Letter, renderLetters } from './pdf-letters.ts';

const about = { title: 'Courriers', issuedAt: Temporal.Instant.from('2026-11-25T10:00:00Z') };
const letter = (name: string, recipient: readonly string[] = ['12 rue des Tilleuls', '31000 Toulouse']): Letter => ({
  sender: ['Organisme de test', 'Service bailleurs'],
  recipient: [name, ...recipient],
  dateLine: 'Le 25 novembre 2026',
  subject: 'Votre accès',
  paragraphs: ['Un paragraphe.'],
  highlights: [{ label: 'Numéro d’utilisateur', value: '1234\u00a05678\u00a09012\u00a034' }],
  closing: ['Cordialement.'],
});

test('each letter has a page of its own, in order, tagged and in French', async () => {
  const bytes = await renderLetters(about, [letter('Élodie Gaïd'), letter('Œuvre d’Hélène')]);
  const pdf = await getDocumentProxy(bytes.slice());
  const { text } = await extractText(pdf, { mergePages: false });
  expect(text).toHaveLength(2);
  expect(text[0]).toContain('Élodie Gaïd');
  expect(text[1]).toContain('Œuvre d’Hélène');
  expect(text[1]).not.toContain('Élodie');
  const raw = Buffer.from(bytes).toString('latin1');
  expect(raw).toContain('/Lang (fr-FR)');
  expect(raw).toContain('/Marked true');
});

test('the address stands where the window of the envelope is, and nothing else does', async () => {
  const pdf = await getDocumentProxy(await renderLetters(about, [letter('Élodie Gaïd')]));
  const page = await pdf.getPage(1);
  const { items } = await page.getTextContent();
  const mm = 72 / 25.4;
  const inWindow = items.flatMap((item) => {
    if (!('str' in item) || item.str.trim() === '') return [];
    const [x, y] = [item.transform[4] as number, 841.89 - (item.transform[5] as number)];
    return y > 48 * mm && y < 88 * mm ? [{ words: item.str, isRight: x >= 104 * mm }] : [];
  });
  expect(inWindow).toEqual(
    ['Élodie Gaïd', '12 rue des Tilleuls', '31000 Toulouse'].map((words) => ({ words, isRight: true })),
  );
});

test('the longest name and address we keep still stand in the window', async () => {
  const longest = 'Résidence des Tilleuls argentés, bâtiment C, '.repeat(3).slice(0, 120);
  const pdf = await getDocumentProxy(await renderLetters(about, [letter(longest, [longest, '31000 Toulouse'])]));
  const { items } = await (await pdf.getPage(1)).getTextContent();
  const town = items.find((item) => 'str' in item && item.str === '31000 Toulouse');
  expect(town && 'str' in town && 841.89 - (town.transform[5] as number)).toBeLessThan(83 * (72 / 25.4));
});

test('an address too long for the window is refused rather than cut', async () => {
  const long = Array.from({ length: 12 }, (_, index) => `Ligne ${index}`);
  await expect(renderLetters(about, [letter('Élodie', long)])).rejects.toThrow(RangeError);
});

test('the same letters give the same bytes', async () => {
  const once = await renderLetters(about, [letter('A')]);
  expect(Buffer.from(await renderLetters(about, [letter('A')])).equals(Buffer.from(once))).toBe(true);
});
