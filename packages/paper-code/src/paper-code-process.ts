import { Buffer } from 'node:buffer';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { getDocumentProxy, renderPageAsImage } from 'unpdf';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { FoundCodes, ToReader } from './find-paper-codes.ts';
import { smallPage } from './first-page.ts';
import { looksLikePaperCode } from './parse-paper-code.ts';

// The program of the reader's own process: see find-paper-codes.ts for why it has one. It reads what it is sent, one paper at a time.

/** The code stands on the first page; a notice sent upside down, or behind a letter, has it further. */
const mostPages = 4;
/** Dots of a page for one point of its size: 180 an inch, where the smallest module allowed is three dots wide. */
const dotsPerPoint = 2.5;
/** Most dots across a page, whatever size it says it has. */
const mostDotsAcross = 3_500;

const wasm = await readFile(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'));
prepareZXingModule({ overrides: { wasmBinary: new Uint8Array(wasm).buffer } });

async function find({ bytes, contentType }: ToReader): Promise<FoundCodes> {
  if (contentType !== 'application/pdf') return { ...(await read(bytes)), firstPage: null };
  const document = await getDocumentProxy(new Uint8Array(bytes), { verbosity: 0 });
  const pages = Math.min(document.numPages, mostPages);
  const canvasImport = () => import('@napi-rs/canvas');
  let damaged = false;
  let firstPage: Uint8Array | null = null;
  for (let number = 1; number <= pages; number += 1) {
    const { width, height } = (await document.getPage(number)).getViewport({ scale: 1 });
    const scale = Math.min(dotsPerPoint, mostDotsAcross / Math.max(width, height));
    const page = new Uint8Array(await renderPageAsImage(new Uint8Array(bytes), number, { canvasImport, scale }));
    firstPage ??= await smallPage(page);
    const found = await read(page);
    if (found.codes.length > 0) return { ...found, firstPage };
    damaged ||= found.damaged;
  }
  return { codes: [], damaged, firstPage };
}

async function read(picture: Uint8Array): Promise<Omit<FoundCodes, 'firstPage'>> {
  const results = await readBarcodes(picture, { formats: ['DataMatrix'], returnErrors: true });
  const codes = results
    .filter(({ isValid }) => isValid)
    .map(({ bytes }) => Buffer.from(bytes).toString('latin1'))
    .filter(looksLikePaperCode);
  return { codes, damaged: results.some(({ isValid }) => !isValid) };
}

process.on('message', (paper: ToReader) => {
  find(paper)
    .catch((): FoundCodes => ({ codes: [], damaged: true, firstPage: null }))
    .then((found) => process.send?.(found))
    .catch(() => process.exit(1));
});
process.on('disconnect', () => process.exit());
