import { readFileSync } from 'node:fs';
import PDFDocument from 'pdfkit';
import type { Temporal } from 'temporal-polyfill';
import { pine } from './pdf-writer.ts';

/** The document of the library. */
export type Pdf = InstanceType<typeof PDFDocument>;
type Font = 'text' | 'strong';

/** What a file says of itself to its reader's window. */
export interface PdfInformation {
  title: string;
  subject: string;
  /** The instant of the act, never «now»: it is what makes two renderings identical. */
  issuedAt: Temporal.Instant;
}

// Source Sans 3 (OFL 1.1), whole and unmodified: it has the narrow no-break space of « 1 300,50 € », the euro, and the letters of
// every name written in the Latin alphabet. Subset web fonts, and pdfkit's Helvetica, lack the first or the last.
const fontUrl: Record<Font, () => string> = {
  text: () => import.meta.resolve('@expo-google-fonts/source-sans-3/400Regular/SourceSans3_400Regular.ttf'),
  strong: () => import.meta.resolve('@expo-google-fonts/source-sans-3/600SemiBold/SourceSans3_600SemiBold.ttf'),
};
const fonts = new Map<Font, Buffer>();

/**
 * Opens a tagged PDF 1.7 (accessible: structure, language, title) without a page, with our fonts. Add pages, put structure
 * elements under `root`, then `finish`.
 */
export function openPdf(information: PdfInformation) {
  const pdf = new PDFDocument(options(information));
  const finished = collect(pdf);
  pdf.registerFont('text', fontBytes('text'));
  pdf.registerFont('strong', fontBytes('strong'));
  const root = pdf.struct('Document');
  pdf.addStructure(root);
  return {
    pdf,
    root,
    finish(): Promise<Uint8Array> {
      pdf.end();
      return finished;
    },
  };
}

// pdfkit derives the file's id from this information, which holds nothing but what was given.
function options({ title, subject, issuedAt }: PdfInformation): PDFKit.PDFDocumentOptions {
  const information = {
    Title: title,
    Author: 'Trousseau',
    Creator: 'Trousseau',
    Producer: 'Trousseau',
    Subject: subject,
    CreationDate: new Date(issuedAt.epochMilliseconds),
    ModDate: new Date(issuedAt.epochMilliseconds),
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

/** Our mark: two keys on one ring. Drawn, so it needs no file and stays sharp. */
export function drawMark(pdf: Pdf, x: number, y: number): void {
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
