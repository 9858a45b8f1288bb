import { renderDocument } from '@trousseau/service/pdf';
import { Temporal } from 'temporal-polyfill';

/** A lease as a PDF, a paragraph a line, as a word processor would write it. */
export async function leasePdf(text: string): Promise<Uint8Array> {
  const head = {
    title: 'Contrat de location',
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
