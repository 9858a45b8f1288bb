import type { Context } from '@trousseau/service/definition';
import { actorOf } from '@trousseau/service/viewer';
import { formatDay } from '@trousseau/values/french';
import { degrees, PDFDocument, rgb, StandardFonts } from 'pdf-lib';
import sharp from 'sharp';

/** Who reads a paper and when, in words that mean nothing outside the house: a copy that leaves it says by whom. */
export function readerMark(context: Context): string {
  return `Trousseau, instruction du ${formatDay(context.today)}, lecteur ${actorOf(context.viewer).slice(-8)}`;
}

/**
 * A paper with words laid across it, for whoever is not its owner. A PDF that cannot be written into is handed over as it is: being able
 * to read it matters more.
 */
export function watermarked(bytes: Uint8Array, contentType: string, words: string): Promise<Uint8Array> {
  return contentType === 'application/pdf' ? markPdf(bytes, words).catch(() => bytes) : markPicture(bytes, words);
}

async function markPdf(bytes: Uint8Array, words: string): Promise<Uint8Array> {
  const document = await PDFDocument.load(bytes, { updateMetadata: false });
  const font = await document.embedFont(StandardFonts.Helvetica);
  for (const page of document.getPages()) {
    const { width, height } = page.getSize();
    const size = Math.max(6, width / 32);
    for (const share of [0.2, 0.5, 0.8])
      page.drawText(words, {
        ...{ x: width * 0.08, y: height * share - width * 0.12, size, font },
        ...{ rotate: degrees(24), color: rgb(0.45, 0.45, 0.45), opacity: 0.35 },
      });
  }
  return document.save();
}

async function markPicture(bytes: Uint8Array, words: string): Promise<Uint8Array> {
  const { width, height } = await sharp(bytes).metadata();
  const size = Math.round(width / 32);
  const lines = [0.25, 0.55, 0.85].map(
    (share) =>
      `<text x="${width * 0.06}" y="${height * share}" transform="rotate(-20 ${width * 0.06} ${height * share})">${words}</text>`,
  );
  const layer = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><g font-size="${size}" font-family="sans-serif" fill="#737373" fill-opacity="0.42">${lines.join('')}</g></svg>`;
  return new Uint8Array(
    await sharp(bytes)
      .composite([{ input: Buffer.from(layer) }])
      .toBuffer(),
  );
}
