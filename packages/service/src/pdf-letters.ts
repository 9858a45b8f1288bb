import type { Temporal } from 'temporal-polyfill';
import { drawMark, openPdf, type Pdf } from './pdf-file.ts';
import { ink, pine, soft } from './pdf-writer.ts';

/** One letter of one page, ready for a window envelope. */
export interface Letter {
  /** Who writes, line by line; the first is the name. */
  sender: readonly string[];
  /** To whom, line by line, as the post reads it: name, street, postcode and town. */
  recipient: readonly string[];
  /** «Fait le 25 novembre 2026». */
  dateLine: string;
  /** What it is about. */
  subject: string;
  paragraphs: readonly string[];
  /** What is to be copied, shown large: label and value. */
  highlights: readonly { label: string; value: string }[];
  closing: readonly string[];
}

const MM = 72 / 25.4;
const LEFT = 20 * MM;
const WIDTH = 170 * MM;
/** The window of a French DL envelope lets this block of a folded page be read, and nothing above or below it (NF Z 11-001). */
const WINDOW = { x: 105 * MM, y: 50 * MM, width: 85 * MM, height: 32 * MM };
/** Where the page is folded in three. */
const FOLDS = [99 * MM, 198 * MM];
const BODY_TOP = 105 * MM;

/** Renders letters one after the other, one page each, as one tagged PDF to print. @throws when one does not fit its page */
export async function renderLetters(
  about: { title: string; issuedAt: Temporal.Instant },
  letters: readonly Letter[],
): Promise<Uint8Array> {
  const { pdf, root, finish } = openPdf({ ...about, subject: 'Courriers à imprimer' });
  for (const letter of letters) {
    pdf.addPage();
    const section = pdf.struct('Sect');
    root.add(section);
    writeLetter(pdf, section, letter);
    section.end();
  }
  root.end();
  return finish();
}

type Element = ReturnType<Pdf['struct']>;

function writeLetter(pdf: Pdf, section: Element, letter: Letter) {
  decorate(pdf);
  const block = writerOf(pdf, section);
  const [name = '', ...address] = letter.sender;
  block(name, { font: 'strong', size: 11, y: 32 * MM });
  for (const line of address) block(line, { size: 9, color: soft });
  const size = sizeInWindow(pdf, letter.recipient);
  letter.recipient.forEach((line, index) => {
    block(line, { size, x: WINDOW.x, width: WINDOW.width, ...(index === 0 ? { y: WINDOW.y } : {}) });
  });
  block(letter.dateLine, { size: 10, y: BODY_TOP });
  block(letter.subject, { kind: 'H1', font: 'strong', size: 12, before: 10, after: 8 });
  for (const text of letter.paragraphs) block(text, { size: 10.5, after: 7 });
  for (const { label, value } of letter.highlights) {
    block(label, { size: 9.5, color: soft, before: 4 });
    block(value, { font: 'strong', size: 17, color: pine, after: 6 });
  }
  for (const text of letter.closing) block(text, { size: 10.5, before: 3, after: 4 });
}

/** The largest letters in which the whole address stands in the window: a long name is printed smaller, never cut. */
function sizeInWindow(pdf: Pdf, recipient: readonly string[]): number {
  const fits = [11, 10, 9, 8].find((size) => {
    pdf.font('text').fontSize(size);
    const heights = recipient.map((line) => pdf.heightOfString(line, { width: WINDOW.width, lineGap: 2 }));
    return heights.reduce((sum, height) => sum + height, 0) <= WINDOW.height;
  });
  if (fits === undefined) throw new RangeError('An address is longer than the window of its envelope.');
  return fits;
}

interface Look {
  kind?: 'P' | 'H1';
  font?: 'text' | 'strong';
  size: number;
  color?: string;
  x?: number;
  y?: number;
  width?: number;
  before?: number;
  after?: number;
}

/** Writes blocks under one another, each a structure element, so that a reader meets them in this order. */
const writerOf =
  (pdf: Pdf, section: Element) =>
  (text: string, { kind = 'P', font = 'text', color = ink, ...look }: Look) => {
    const y = (look.y ?? pdf.y) + (look.before ?? 0);
    const width = look.width ?? WIDTH;
    pdf.font(font).fontSize(look.size).fillColor(color);
    if (y + pdf.heightOfString(text, { width, lineGap: 2 }) > pdf.page.height - pdf.page.margins.bottom)
      throw new RangeError('A letter is longer than its page.');
    section.add(
      pdf.struct(kind, {}, () =>
        pdf
          .font(font)
          .fontSize(look.size)
          .fillColor(color)
          .text(text, look.x ?? LEFT, y, { width, lineGap: 2 }),
      ),
    );
    pdf.y += look.after ?? 0;
  };

/** Our mark, and two short strokes that show where to fold. */
function decorate(pdf: Pdf) {
  pdf.markContent('Artifact', { type: 'Layout' });
  drawMark(pdf, LEFT, 16 * MM);
  for (const y of FOLDS)
    pdf
      .moveTo(5 * MM, y)
      .lineTo(9 * MM, y)
      .lineWidth(0.5)
      .stroke(soft);
  pdf.endMarkedContent();
}
