import { formatDayShort } from '@trousseau/values/french';
import type PDFDocument from 'pdfkit';
import { Temporal } from 'temporal-polyfill';
import { darkRuns, type QrSquare, qrSquare } from './qr.ts';

type Pdf = InstanceType<typeof PDFDocument>;
type Element = ReturnType<Pdf['struct']>;

/** One line of « pourquoi »: what a rule looked at and what it answered (the same shape as the graph's ExplanationLine). */
export interface PdfExplanationLine {
  ruleId: string;
  label: string;
  detail: string;
  outcome: 'OK' | 'BLOCKS' | 'INFO';
  parameterId?: string | null;
  /** Day from which the parameter applies: a PlainDate, or its ISO text. */
  parameterFrom?: { toString(): string } | null;
  source?: string | null;
}

export const ink = '#1d2a33';
export const soft = '#5a6670';
export const pine = '#1f5a4c';
const rule = '#d9d2c5';
/** Points: 32 mm, and 0.7 mm a module for a phone held over paper. */
const smallestQr = 92;
const readableModule = 2;
const outcomeWords = { OK: 'Oui', BLOCKS: 'Non', INFO: 'Information' } as const;

/**
 * Writes the body of a tagged document, one block under the other. Every block is a structure element (H2, P, Table, Figure),
 * so a screen reader meets the same order as the eye; what only decorates is an artifact.
 */
export class PdfWriter {
  #articles = 0;
  readonly #pdf: Pdf;
  readonly #root: Element;

  constructor(pdf: Pdf, root: Element) {
    this.#pdf = pdf;
    this.#root = root;
  }

  /** A plain paragraph. */
  paragraph(text: string): void {
    this.#ensure(this.#heightOf(text, 10));
    this.#add('P', () => this.#text(text, { font: 'text', size: 10 }));
    this.#pdf.moveDown(0.6);
  }

  /** The sentence that says what this document is, larger than the rest. */
  lead(text: string): void {
    this.#add('P', () => this.#text(text, { font: 'text', size: 12 }));
    this.#pdf.moveDown(0.8);
  }

  /** A second-level title without number. */
  heading(text: string): void {
    this.#ensure(70);
    this.#pdf.moveDown(0.4);
    this.#add('H2', () => this.#text(text, { font: 'strong', size: 12, color: pine }));
    this.#pdf.moveDown(0.4);
  }

  /** « Article n – title » and its paragraphs; the numbers follow one another. */
  article(title: string, paragraphs: readonly string[]): void {
    this.#articles += 1;
    this.heading(`Article ${this.#articles} – ${title}`);
    for (const text of paragraphs) this.paragraph(text);
  }

  /** Two columns, label and value; a row never straddles two pages. */
  table(rows: readonly { label: string; value: string }[]): void {
    const table = this.#pdf.struct('Table');
    this.#root.add(table);
    for (const { label, value } of rows) this.#row(table, label, value);
    table.end();
    this.#pdf.moveDown(0.8);
  }

  /** Why: one line per rule with its answer, then in small its id, its parameter and its source. */
  explanation(lines: readonly PdfExplanationLine[]): void {
    for (const line of lines) {
      const dated = [line.parameterId, startOf(line.parameterFrom)].filter(Boolean).join(' ');
      const small = [line.ruleId, dated, line.source].filter(Boolean).join(' · ');
      this.#ensure(this.#heightOf(line.detail, 10) + 34);
      this.#add('P', () => this.#text(`${line.label} – ${outcomeWords[line.outcome]}`, { font: 'strong', size: 10 }));
      this.#add('P', () => this.#text(line.detail, { font: 'text', size: 10 }));
      this.#add('P', () => this.#text(small, { font: 'text', size: 8, color: soft }));
      this.#pdf.moveDown(0.6);
    }
  }

  /** A QR code with an address in clear beside it: whoever cannot scan can type. The address is the content, unless that is too long for it. */
  qr(content: string, caption: string, address = content): void {
    const square = qrSquare(content);
    const size = Math.max(smallestQr, square.size * readableModule);
    this.#ensure(size + 10);
    const { x, y } = this.#pdf;
    const figure = this.#pdf.struct(
      'Figure',
      { alt: `Code QR de l’adresse ${address}`, bbox: [x, y, x + size, y + size] } as object,
      () => this.#drawQr(square, x, y, size),
    );
    this.#root.add(figure);
    const beside = { x: x + size + 16, width: this.#width - size - 16 };
    this.#pdf.y = y + 14;
    this.#add('P', () => this.#text(caption, { font: 'text', size: 10, ...beside }));
    this.#add('P', () => this.#text(address, { font: 'strong', size: 10, color: pine, ...beside }));
    this.#pdf.x = x;
    this.#pdf.y = y + size + 10;
  }

  #row(table: Element, label: string, value: string): void {
    const pdf = this.#pdf;
    const labelWidth = this.#width * 0.38;
    const valueWidth = this.#width - labelWidth - 12;
    const height = Math.max(this.#heightOf(label, 10, labelWidth), this.#heightOf(value, 10, valueWidth, 'strong')) + 9;
    this.#ensure(height);
    const { x, y } = pdf;
    const row = pdf.struct('TR');
    table.add(row);
    row.add(
      pdf.struct('TH', { scope: 'Row' } as object, () =>
        this.#text(label, { font: 'text', size: 10, color: soft, x, y: y + 4, width: labelWidth }),
      ),
    );
    row.add(
      pdf.struct('TD', {}, () =>
        this.#text(value, { font: 'strong', size: 10, x: x + labelWidth + 12, y: y + 4, width: valueWidth }),
      ),
    );
    row.end();
    pdf.markContent('Artifact', { type: 'Layout' });
    pdf
      .moveTo(x, y + height)
      .lineTo(x + this.#width, y + height)
      .lineWidth(0.5)
      .stroke(rule);
    pdf.endMarkedContent();
    pdf.x = x;
    pdf.y = y + height;
  }

  #drawQr(square: QrSquare, x: number, y: number, size: number): void {
    const module = size / (square.size + 2 * square.quietModules);
    const origin = module * square.quietModules;
    for (const { row, from, length } of darkRuns(square)) {
      this.#pdf.rect(x + origin + from * module, y + origin + row * module, length * module, module);
    }
    this.#pdf.fill(ink);
  }

  get #width(): number {
    const { page } = this.#pdf;
    return page.width - page.margins.left - page.margins.right;
  }

  #heightOf(text: string, size: number, width = this.#width, font: 'text' | 'strong' = 'text'): number {
    return this.#pdf.font(font).fontSize(size).heightOfString(text, { width, lineGap: 2 });
  }

  /** Starts a new page when fewer than this many points are left on this one. */
  #ensure(height: number): void {
    const { page } = this.#pdf;
    if (this.#pdf.y + height > page.height - page.margins.bottom) this.#pdf.addPage();
  }

  #add(kind: string, draw: () => void): void {
    this.#root.add(this.#pdf.struct(kind, {}, draw));
  }

  #text(
    text: string,
    look: { font: 'text' | 'strong'; size: number; color?: string; x?: number; y?: number; width?: number },
  ): void {
    const pdf = this.#pdf
      .font(look.font)
      .fontSize(look.size)
      .fillColor(look.color ?? ink);
    pdf.text(text, look.x ?? pdf.x, look.y ?? pdf.y, { width: look.width ?? this.#width, lineGap: 2 });
  }
}

const startOf = (from: PdfExplanationLine['parameterFrom']) =>
  from ? `depuis le ${formatDayShort(Temporal.PlainDate.from(from.toString()))}` : '';
