import { inflateSync } from 'node:zlib';
import { Temporal } from 'temporal-polyfill';
import { extractText, getDocumentProxy } from 'unpdf';
import { expect, test } from 'vitest';
import { type DocumentHead, renderDocument } from './pdf.ts';
import type { PdfWriter } from './pdf-writer.ts';

const head: DocumentHead = {
  title: 'Visa de garantie',
  reference: 'V-7K3F-9P2Q-X',
  language: 'fr',
  ruleVersion: 'Barème du 6 janvier 2026',
  issuedAt: Temporal.Instant.from('2026-11-20T10:00:00Z'),
};
const rent = '1\u202f300,50\u00a0€';

function body(doc: PdfWriter): void {
  doc.lead('Le garant se porte caution de Łucja Nuñez-Œuvrard.');
  doc.table([
    { label: 'Loyer maximum garanti, charges comprises', value: rent },
    { label: 'Validité', value: 'jusqu’au 20 février 2027 inclus' },
  ]);
  doc.article('Objet', ['Le garant s’engage envers le bailleur.']);
  doc.article('Durée', ['Trente-six mois au plus.']);
  doc.explanation([
    {
      ruleId: 'R-ELIG-10',
      label: 'Loyer maximum',
      detail: `min(50\u00a0% × 2\u202f601,00\u00a0€, 1\u202f575\u00a0€) = ${rent}`,
      outcome: 'OK',
      parameterId: 'P-CEIL',
      parameterFrom: Temporal.PlainDate.from('2026-01-06'),
      source: 'X-ADIL36',
    },
  ]);
  doc.qr('http://localhost:4000/verifier-un-visa/V-7K3F-9P2Q-X', 'Vérifiez ce visa à cette adresse.');
}

const textOf = async (bytes: Uint8Array) =>
  (await extractText(await getDocumentProxy(bytes.slice()), { mergePages: false })).text;

// pdf.js shows every kind of space as a plain one, so the map from glyphs to characters is read as well.
function glyphMaps(bytes: Uint8Array): string {
  const file = Buffer.from(bytes).toString('latin1');
  const streams = [...file.matchAll(/stream\n([\s\S]*?)\nendstream/g)].map(([, data]) =>
    Buffer.from(data ?? '', 'latin1'),
  );
  return streams
    .filter((data) => data[0] === 0x78)
    .map((data) => inflateSync(data).toString('latin1'))
    .filter((text) => text.includes('beginbfrange'))
    .join('\n');
}

test('the narrow no-break space and the euro of a sum survive text extraction', async () => {
  const { bytes } = await renderDocument(head, body);
  const [page] = await textOf(bytes);
  expect(page).toContain('charges comprises 1 300,50 €');
  expect(page).toContain('Łucja Nuñez-Œuvrard');
  expect(page).toContain('P-CEIL depuis le 06/01/2026');
  expect(glyphMaps(bytes)).toMatch(/<202f>/i);
  expect(glyphMaps(bytes)).toMatch(/<20ac>/i);
});

test('articles are numbered and every page carries the reference and its rank', async () => {
  const { bytes } = await renderDocument(head, (doc) => {
    for (let index = 0; index < 40; index += 1) doc.article(`Titre ${index}`, ['Une phrase.', 'Une autre.']);
  });
  const pages = await textOf(bytes);
  expect(pages.length).toBeGreaterThan(2);
  expect(pages.join(' ')).toContain('Article 40 – Titre 39');
  for (const [index, page] of pages.entries()) {
    expect(page).toContain(`page ${index + 1}/${pages.length}`);
    expect(page).toContain('V-7K3F-9P2Q-X');
  }
});

test('the same data gives the same bytes, and another figure gives others', async () => {
  const [first, again] = await Promise.all([renderDocument(head, body), renderDocument(head, body)]);
  const other = await renderDocument(head, (doc) => doc.paragraph('Autre.'));
  expect(again.sha256).toBe(first.sha256);
  expect(other.sha256).not.toBe(first.sha256);
});

test('the document is tagged, in French, and shows its title', async () => {
  const pdf = await getDocumentProxy((await renderDocument(head, body)).bytes.slice());
  const { info } = await pdf.getMetadata();
  expect(info).toMatchObject({ Title: 'Visa de garantie V-7K3F-9P2Q-X', Language: 'fr-FR', PDFFormatVersion: '1.7' });
  expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
  const tree = JSON.stringify(await (await pdf.getPage(1)).getStructTree());
  for (const role of ['H1', 'H2', 'Table', 'TH', 'TD', 'Figure']) expect(tree).toContain(`"role":"${role}"`);
});
