import { deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { describe, expect, test } from 'vitest';
import { receiveUpload } from './receive-upload.ts';
import { photo } from './test/photo.ts';

const pdf = (...objects: string[]) =>
  new Uint8Array(
    Buffer.from(
      `%PDF-1.7\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n` +
        `3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\n${objects.join('\n')}\ntrailer<</Root 1 0 R>>\n%%EOF`,
      'latin1',
    ),
  );
const stream = (dictionary: string, data: Buffer) =>
  `7 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n${data.toString('latin1')}\nendstream\nendobj`;
const objectStream = (content: string, filter = '/FlateDecode') =>
  stream(`/Type /ObjStm /N 1 /First 5 /Filter ${filter}`, deflateSync(Buffer.from(content)));
const pages = (count: number) => {
  const ranks = Array.from({ length: count }, (_, rank) => rank + 3);
  const leaves = ranks.map((rank) => `${rank} 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj`);
  const kids = ranks.map((rank) => `${rank} 0 R`).join(' ');
  const tree = `1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[${kids}]/Count ${count}>>endobj`;
  return new Uint8Array(Buffer.from(`%PDF-1.4\n${tree}\n${leaves.join('\n')}\ntrailer<</Root 1 0 R>>\n%%EOF`));
};

function memory() {
  const stored = new Map<string, Uint8Array>();
  return { stored, put: async (key: string, bytes: Uint8Array) => void stored.set(key, bytes) };
}
const upload = (bytes: Uint8Array, fileName = 'piece.pdf') => ({
  ...{ id: 'a', bytes, fileName, maxBytes: 10_000_000, scanner: '', mayWait: false },
});
const received = async (bytes: Uint8Array) => {
  const files = memory();
  const verdict = await receiveUpload(files, upload(bytes));
  if (verdict.kind === 'refused') expect(files.stored.size).toBe(0);
  return verdict;
};

test('a PNG named .pdf is kept as the PNG it is', async () => {
  const files = memory();
  const bytes = await photo().png();
  const verdict = await receiveUpload(files, upload(bytes, 'identité.pdf'));
  expect(verdict).toMatchObject({ kind: 'stored', contentType: 'image/png', fileName: 'identité.png' });
  expect((await sharp(files.stored.get('a')).metadata()).format).toBe('png');
});

describe('what is not a paper', () => {
  test.each([
    ['HTML', new Uint8Array(Buffer.from('<!doctype html><script>alert(1)</script>'))],
    ['SVG', new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))],
    ['a zip archive', new Uint8Array([0x50, 0x4b, 3, 4, ...new Array<number>(40).fill(0)])],
    ['nothing at all', new Uint8Array()],
    ['a PDF with a script', pdf('4 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj')],
    ['a PDF with a launch action', pdf('4 0 obj << /S /Launch /F (cmd.exe) >> endobj')],
    ['a PDF with a script under an escaped name', pdf('4 0 obj << /S /J#61vaScript /JS (x) >> endobj')],
    ['a PDF with a script in an object stream', pdf(objectStream('4 0 << /S /JavaScript /JS (x) >>'))],
    ['a PDF with an object stream nobody can read', pdf(objectStream('4 0 << >>', '/LZWDecode'))],
    ['a PDF with a password', pdf('trailer << /Encrypt 5 0 R >>')],
    ['an object stream that inflates without end', pdf(objectStream(' '.repeat(40_000_000)))],
    [
      'a table of references that inflates without end',
      pdf(stream('/Type /XRef /W [1 2 1] /Size 9 /Filter /FlateDecode', deflateSync(Buffer.alloc(40_000_000)))),
    ],
  ])('%s is refused and not stored', async (_, bytes) => {
    expect(await received(bytes)).toMatchObject({ kind: 'refused', code: 'FILE_TYPE', status: 415 });
  });
});

test('a PDF whose object stream holds plain objects is kept as it is', async () => {
  const files = memory();
  const bytes = pdf(objectStream('4 0 << /Type /Page >>'));
  expect(await receiveUpload(files, upload(bytes))).toMatchObject({ kind: 'stored', contentType: 'application/pdf' });
  expect(files.stored.get('a')).toEqual(bytes);
});

test('one byte too many is refused, the limit itself is not', async () => {
  const bytes = pages(1);
  const exact = { ...upload(bytes), maxBytes: bytes.byteLength };
  expect(await receiveUpload(memory(), exact)).toMatchObject({ kind: 'stored' });
  const over = await receiveUpload(memory(), { ...exact, maxBytes: bytes.byteLength - 1 });
  expect(over).toMatchObject({ code: 'FILE_TOO_LARGE', status: 413 });
});

describe('a paper nobody could read', () => {
  test.each([
    ['blank', () => photo().blank(), 'vide'],
    ['in the dark', () => photo().dark(), 'trop sombre'],
    ['blurred', () => photo().blurred(), 'floue'],
    ['the size of a stamp', () => photo().small(), 'trop petite'],
    ['cut in the middle', async () => (await photo().jpeg()).subarray(0, 9_000), 'ne s’ouvre pas'],
    ['a PDF with nothing in it', async () => new Uint8Array(Buffer.from('%PDF-1.4\n%%EOF')), 'ne s’ouvre pas'],
  ])('%s is refused with what to do', async (_, make, words) => {
    const verdict = await received(await make());
    expect(verdict).toMatchObject({ kind: 'refused', code: 'FILE_UNREADABLE', status: 422 });
    expect(verdict).toMatchObject({ message: expect.stringContaining(words) });
  });

  test('a page that can be read is kept, soft as it may be', async () => {
    expect(await received(await photo().soft())).toMatchObject({ kind: 'stored' });
  });
});

test.each([
  ['a picture of 50 000 × 50 000 pixels', () => photo().immense(), 'trop grande'],
  ['a PDF of 5 000 pages', async () => pages(5_000), '60\u00a0pages'],
])('%s is refused for its size', async (_, make, words) => {
  const verdict = await received(await make());
  expect(verdict).toMatchObject({ kind: 'refused', code: 'FILE_TOO_LARGE', status: 413 });
  expect(verdict).toMatchObject({ message: expect.stringContaining(words) });
});

test('where and with what a photo was taken is not kept, and it is kept upright', async () => {
  const files = memory();
  const bytes = await photo().taken();
  expect(Buffer.from(bytes).includes('Telephone de Camille')).toBe(true);
  await receiveUpload(files, upload(bytes, 'photo.jpg'));
  const kept = Buffer.from(files.stored.get('a') ?? []);
  expect(kept.includes('Telephone de Camille')).toBe(false);
  const { exif, orientation, width = 0, height = 0 } = await sharp(kept).metadata();
  expect([exif, orientation]).toEqual([undefined, undefined]);
  expect(width).toBeGreaterThan(height);
});
