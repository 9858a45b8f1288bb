import { createHash } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import { drawMark, openPdf, type Pdf } from './pdf-file.ts';
import { ink, PdfWriter, pine, soft } from './pdf-writer.ts';

/** What a document says of itself: everything that is not in its body. */
export interface DocumentHead {
  /** « Visa de garantie »: also the title a reader shows in its window. */
  title: string;
  /** The number people quote, printed on every page. */
  reference: string;
  language: 'fr';
  /** Which edition of the rules decided, printed on every page (« Barème du 6 janvier 2026 »). */
  ruleVersion: string;
  /** The instant of the act the document proves, never «now»: it is what makes two renderings identical. */
  issuedAt: Temporal.Instant;
}

export interface RenderedDocument {
  bytes: Uint8Array;
  /** Lowercase hexadecimal SHA-256 of the bytes. */
  sha256: string;
}

/**
 * Renders a tagged PDF 1.7 (accessible: structure, language, title) with our header and footers. Same head and same body give the same
 * bytes: a document can be rendered again instead of stored, and its hash still proves it.
 */
export async function renderDocument(head: DocumentHead, write: (doc: PdfWriter) => void): Promise<RenderedDocument> {
  const { pdf, root, finish } = openPdf({
    title: `${head.title} ${head.reference}`,
    subject: head.ruleVersion,
    issuedAt: head.issuedAt,
  });
  pdf.addPage();
  header(pdf, root, head);
  write(new PdfWriter(pdf, root));
  root.end();
  footers(pdf, head);
  const bytes = await finish();
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

function header(pdf: Pdf, root: ReturnType<Pdf['struct']>, head: DocumentHead): void {
  const { left, top, right } = pdf.page.margins;
  pdf.markContent('Artifact', { type: 'Layout' });
  drawMark(pdf, left, top - 12);
  pdf
    .font('strong')
    .fontSize(13)
    .fillColor(pine)
    .text('Trousseau', left + 46, top - 6, { lineBreak: false });
  pdf
    .moveTo(left, top + 24)
    .lineTo(pdf.page.width - right, top + 24)
    .lineWidth(1)
    .stroke(pine);
  pdf.endMarkedContent();
  pdf.x = left;
  pdf.y = top + 40;
  root.add(pdf.struct('H1', {}, () => pdf.font('strong').fontSize(20).fillColor(ink).text(head.title, left, pdf.y)));
  root.add(
    pdf.struct('P', {}, () =>
      pdf
        .font('text')
        .fontSize(10)
        .fillColor(soft)
        .text(`N° ${head.reference}`, left, pdf.y + 2),
    ),
  );
  pdf.moveDown(1);
}

function footers(pdf: Pdf, head: DocumentHead): void {
  const { start, count } = pdf.bufferedPageRange();
  for (let index = 0; index < count; index += 1) {
    pdf.switchToPage(start + index);
    const { left, right, bottom } = pdf.page.margins;
    const width = pdf.page.width - left - right;
    const y = pdf.page.height - bottom + 22;
    // Without this pdfkit takes a line below the margin for an overflow and adds a page.
    pdf.page.margins.bottom = 0;
    pdf.markContent('Artifact', { type: 'Pagination', attached: ['Bottom'] });
    pdf.font('text').fontSize(8).fillColor(soft);
    pdf.text(`${head.title} n° ${head.reference} · ${head.ruleVersion}`, left, y, {
      width: width - 80,
      lineBreak: false,
    });
    pdf.text(`page ${index + 1}/${count}`, left + width - 80, y, { width: 80, align: 'right', lineBreak: false });
    pdf.endMarkedContent();
    pdf.page.margins.bottom = bottom;
  }
}
