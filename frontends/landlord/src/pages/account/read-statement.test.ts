import { expect, test } from 'vitest';
import { readStatement } from './read-statement.ts';

const bytes = (text: string) => new TextEncoder().encode(text);

test.each([
  [
    'semicolons, a preamble, debit and credit apart',
    'Compte;FR76 3000 6000 0112 3456 7890 189\r\nPériode;octobre 2026\r\nDate opération;Libellé;Débit euros;Crédit euros\r\n06/10/2026;"VIR DURAND; loyer";;1 300,50\r\n07/10/2026;EDF;-80,00;\r\n',
    [{ on: '2026-10-06', creditCents: 130_050, words: 'VIR DURAND; loyer' }],
  ],
  [
    'one signed column, the latest first, years of two digits',
    'Date;Libellé;Montant\n20-10-26;VIR WU;+40,00\n12-10-26;CB;-12,30\n06-10-26;VIR WU;25\n',
    [
      { on: '2026-10-06', creditCents: 2_500, words: 'VIR WU' },
      { on: '2026-10-20', creditCents: 4_000, words: 'VIR WU' },
    ],
  ],
  [
    'commas, in English',
    'Booking Date,Description,Amount\n2026-10-06,"Rent, Durand",650.00\n',
    [{ on: '2026-10-06', creditCents: 65_000, words: 'Rent, Durand' }],
  ],
])('a CSV statement with %s', async (_, text, credits) => {
  expect(await readStatement(bytes(text))).toEqual(credits);
});

test('a statement as older systems write it, in Windows-1252', async () => {
  const text = 'Date;Libell\u00e9;Cr\u00e9dit\n06/10/2026;D\u00e9p\u00f4t;10,00\n';
  const latin = Uint8Array.from(text, (letter) => letter.charCodeAt(0));
  expect(await readStatement(latin)).toEqual([{ on: '2026-10-06', creditCents: 1_000, words: 'Dépôt' }]);
});

test.each([
  ['no table', 'Bonjour,\nvoici mon relevé.'],
  ['a table without a date', 'Libellé;Montant\nVIR;10,00\n'],
  ['a table without a sum', 'Date;Libellé\n06/10/2026;VIR\n'],
  ['nothing', ''],
])('%s is no statement', async (_, text) => {
  expect(await readStatement(bytes(text))).toBeNull();
});
