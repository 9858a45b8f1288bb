import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Temporal } from 'temporal-polyfill';
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

type Pdf = InstanceType<typeof PDFDocument>;
type Font = 'text' | 'strong';

// Source Sans 3 (OFL 1.1), whole and unmodified: it has the narrow no-break space of « 1 300,50 € », the euro, and the letters of
// every name written in the Latin alphabet. Subset web fonts, and pdfkit's Helvetica, lack the first or the last.
const fontUrl: Record<Font, () => string> = {
  text: () => import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  strong: () => import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
};
const fonts = new Map<Font, Buffer>();

/**
 * Renders a tagged PDF 1.7 (accessible: structure, language, title) with our header and footers. Same head and same body give the same
 * bytes: a document can be rendered again instead of stored, and its hash still proves it.
 */
export async function renderDocument(head: DocumentHead, write: (doc: PdfWriter) => void): Promise<RenderedDocument> {
  const pdf = new PDFDocument(options(head));
  const finished = collect(pdf);
  pdf.registerFont('text', fontBytes('text'));
  pdf.registerFont('strong', fontBytes('strong'));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  pdf.addPage();
  header(pdf, root, head);
  write(new PdfWriter(pdf, root));
  root.end();
  footers(pdf, head);
  pdf.end();
  const bytes = await finished;
  return { bytes, sha256: createHash('sha256').update(bytes).digest('hex') };
}

// pdfkit derives the file's id from this information, which holds nothing but what was given.
function options(head: DocumentHead): PDFKit.PDFDocumentOptions {
  const information = {
    Title: `${head.title} ${head.reference}`,
    Author: 'Trousseau',
    Creator: 'Trousseau',
    Producer: 'Trousseau',
    Subject: head.ruleVersion,
    CreationDate: new Date(head.issuedAt.epochMilliseconds),
    ModDate: new Date(head.issuedAt.epochMilliseconds),
  };
  // The published types lag behind: no default font (ours are embedded), and the accessible subset, PDF/UA.
  const untyped = { font: null, subset: 'PDF/UA' } as object;
  return {
    size: 'A4',
    margins: { top: 56, bottom: 68, left: 56, right: 56 },
    autoFirstPage: false,
    bufferPages: true,
    lang: 'fr-FR',
    tagged: true,
    displayTitle: true,
    pdfVersion: '1.7',
    info: information,
    ...untyped,
  };
}

function collect(pdf: Pdf): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    pdf.on('data', (chunk: Buffer) => chunks.push(chunk));
    pdf.on('end', () => resolve(new Uint8Array(Buffer.concat(chunks))));
    pdf.on('error', reject);
  });
}

// Read at the first document and kept: every document embeds the part it uses.
function fontBytes(font: Font): Buffer {
  const known = fonts.get(font);
  if (known) return known;
  const bytes = readFileSync(new URL(fontUrl[font]()));
  fonts.set(font, bytes);
  return bytes;
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

/** Our mark: two keys on one ring. Drawn, so it needs no file and stays sharp. */
function drawMark(pdf: Pdf, x: number, y: number): void {
  pdf
    .lineWidth(2.4)
    .circle(x + 11, y + 13, 8)
    .stroke(pine);
  pdf
    .lineWidth(2.2)
    .moveTo(x + 19, y + 13)
    .lineTo(x + 38, y + 13)
    .moveTo(x + 32, y + 13)
    .lineTo(x + 32, y + 19)
    .moveTo(x + 37, y + 13)
    .lineTo(x + 37, y + 18)
    .stroke(pine);
  pdf
    .lineWidth(2.2)
    .moveTo(x + 17, y + 19)
    .lineTo(x + 30, y + 30)
    .moveTo(x + 26, y + 26.5)
    .lineTo(x + 22.5, y + 30.5)
    .stroke('#a86f1d');
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
