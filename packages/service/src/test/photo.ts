import { crc32 } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';

const lines = Array.from(
  { length: 40 },
  (_, row) => `<text x="100" y="${120 + row * 38}" font-size="24">Ligne ${row}, net à payer 1 234,56 euros</text>`,
);
const sheet = `<svg xmlns="http://www.w3.org/2000/svg" width="1240" height="1754"><rect width="100%" height="100%" fill="#f4f1e8"/>${lines.join('')}</svg>`;

const bytesOf = async (picture: Sharp) => new Uint8Array(await picture.jpeg().toBuffer());
const page = () => sharp(Buffer.from(sheet));
const plain = (background: string) => sharp({ create: { width: 1240, height: 1754, channels: 3, background } });

/** A printed page as people photograph it: well, or as badly as one can. */
export const photo = () => ({
  jpeg: () => bytesOf(page()),
  png: async () => new Uint8Array(await page().png().toBuffer()),
  soft: () => bytesOf(page().blur(2)),
  blurred: () => bytesOf(page().blur(6)),
  blank: () => bytesOf(plain('#f4f1e8')),
  dark: () => bytesOf(page().linear(0.06, 0)),
  small: () => bytesOf(page().resize(300)),
  /** On its side, with where, when and by what it was taken. */
  taken: () =>
    bytesOf(
      page()
        .withMetadata({ orientation: 6 })
        .withExifMerge({
          IFD0: { Model: 'Telephone de Camille' },
          IFD3: {
            GPSLatitudeRef: 'N',
            GPSLatitude: '48/1 51/1 24/1',
            GPSLongitudeRef: 'E',
            GPSLongitude: '2/1 21/1 3/1',
          },
        }),
    ),
  /** A PNG whose head promises 50 000 × 50 000 pixels. */
  async immense() {
    const bytes = Buffer.from(await page().png().toBuffer());
    bytes.writeUInt32BE(50_000, 16);
    bytes.writeUInt32BE(50_000, 20);
    bytes.writeUInt32BE(crc32(bytes.subarray(12, 29)), 29);
    return new Uint8Array(bytes);
  },
});
