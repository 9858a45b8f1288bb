import { Temporal } from 'temporal-polyfill';
import { renderDocument } from '../pdf.ts';

/** A document as a PDF, a paragraph a line, as a word processor would write it. */
export async function textPdf(title: string, text: string): Promise<Uint8Array> {
  const head = {
    title,
    reference: '2026',
    language: 'fr' as const,
    ruleVersion: 'Loi du 6 juillet 1989',
    issuedAt: Temporal.Instant.from('2026-06-01T08:00:00Z'),
  };
  const { bytes } = await renderDocument(head, (doc) => {
    for (const line of text.split('\n').filter((one) => one.trim() !== '')) doc.paragraph(line);
  });
  return bytes;
}
