import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { PDFDocument, StandardFonts } from 'pdf-lib';
import { prepareZXingModule, writeBarcode } from 'zxing-wasm/writer';

/** Side of the code on the page, in points: about 3 cm, as on a tax notice. */
const side = 85;

/** A one-page paper of the demonstration with a 2D-Doc in its corner; without one when `code` is null. No two are the same file. */
export async function samplePaper(title: string, code: string | null): Promise<Uint8Array<ArrayBuffer>> {
  const document = await PDFDocument.create();
  const page = document.addPage([595, 842]);
  const font = await document.embedFont(StandardFonts.Helvetica);
  page.drawText(title, { x: 60, y: 760, size: 18, font });
  page.drawText('Document de démonstration, sans valeur.', { x: 60, y: 730, size: 11, font });
  document.setSubject(crypto.randomUUID());
  if (code !== null) {
    const picture = await document.embedPng(await drawCode(code));
    page.drawImage(picture, { x: 450, y: 700, width: side, height: side });
  }
  return new Uint8Array(await document.save());
}

/** The Data Matrix of a code, as a PNG. */
export async function drawCode(code: string): Promise<Uint8Array> {
  const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/writer/zxing_writer.wasm'));
  prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });
  const { image, error } = await writeBarcode(code, { format: 'DataMatrix', scale: 6 });
  if (!image) throw new Error(`The code cannot be drawn: ${error}`);
  return new Uint8Array(await image.arrayBuffer());
}
