import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { dataExportPage } from './data-export-page.ts';

const page = (chapters: Parameters<typeof dataExportPage>[0]) =>
  dataExportPage(chapters, Temporal.Instant.from('2026-11-26T08:05:00Z'));

test('days, instants and yes or no are told in French, and what is not known is left out', () => {
  const text = page({ Profil: { 'Né le': '2001-04-03', 'Créé le': '2026-01-01T09:00:00Z', Meublé: false, Rue: null } });
  expect(text).toContain('<dt>Né le</dt><dd>3 avril 2001</dd>');
  expect(text).toContain('<dd>1er janvier 2026 à 10\u00a0h\u00a000</dd>');
  expect(text).toContain('<dt>Meublé</dt><dd>Non</dd>');
  expect(text).not.toContain('Rue');
});

test('what somebody typed stays text', () => {
  expect(page({ Note: ['<img src=x onerror=alert(1)>'] })).toContain('<li>&lt;img src=x onerror=alert(1)&gt;</li>');
});

test('a chapter with nothing in it says so', () => {
  expect(page({ Visas: [] })).toContain('<h2>Visas</h2>\n<p>Rien.</p>');
});
