import { deflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { fileResponse, receiveUpload, safeFileName } from './uploads.ts';

const png = new Uint8Array(
  Buffer.from(
    'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
    'base64',
  ),
);
const pdf = (...objects: string[]) =>
  new Uint8Array(Buffer.from(`%PDF-1.7\n${objects.join('\n')}\ntrailer << /Root 1 0 R >>\n%%EOF`, 'latin1'));
const objectStream = (content: string, filter = '/FlateDecode') => {
  const data = deflateSync(Buffer.from(content)).toString('latin1');
  return `7 0 obj\n<< /Type /ObjStm /N 1 /First 5 /Filter ${filter} /Length ${data.length} >>\nstream\n${data}\nendstream\nendobj`;
};

function memory() {
  const stored = new Map<string, Uint8Array>();
  return { stored, put: async (key: string, bytes: Uint8Array) => void stored.set(key, bytes) };
}
const upload = (bytes: Uint8Array, fileName = 'piece.pdf') => ({ id: 'a', bytes, fileName, maxBytes: 1_000_000 });

test('a PNG named .pdf is kept as the PNG it is', async () => {
  const files = memory();
  const verdict = await receiveUpload(files, upload(png, 'identité.pdf'));
  expect(verdict).toMatchObject({
    kind: 'stored',
    contentType: 'image/png',
    fileName: 'identité.png',
    sizeBytes: png.byteLength,
  });
  expect(files.stored.get('a')).toEqual(png);
});

test.each([
  ['HTML', new Uint8Array(Buffer.from('<!doctype html><script>alert(1)</script>'))],
  ['SVG', new Uint8Array(Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'))],
  ['a zip archive', new Uint8Array([0x50, 0x4b, 3, 4, ...new Array<number>(40).fill(0)])],
  ['nothing at all', new Uint8Array()],
])('%s named .pdf is refused and not stored', async (_, bytes) => {
  const files = memory();
  expect(await receiveUpload(files, upload(bytes))).toMatchObject({ kind: 'refused', code: 'FILE_TYPE', status: 415 });
  expect(files.stored.size).toBe(0);
});

test.each([
  ['a script', pdf('1 0 obj << /OpenAction << /S /JavaScript /JS (app.alert(1)) >> >> endobj')],
  ['a launch action', pdf('1 0 obj << /S /Launch /F (cmd.exe) >> endobj')],
  ['a script under an escaped name', pdf('1 0 obj << /S /J#61vaScript /JS (x) >> endobj')],
  ['a script in a compressed object stream', pdf(objectStream('1 0 << /S /JavaScript /JS (x) >>'))],
  ['an object stream nobody can read', pdf(objectStream('1 0 << >>', '/LZWDecode'))],
  ['a password', pdf('trailer << /Encrypt 5 0 R >>')],
])('a PDF with %s is refused', async (_, bytes) => {
  expect(await receiveUpload(memory(), upload(bytes))).toMatchObject({ kind: 'refused', code: 'FILE_TYPE' });
});

test('a PDF whose object stream holds plain objects is kept', async () => {
  expect(await receiveUpload(memory(), upload(pdf(objectStream('1 0 << /Type /Page >>'))))).toMatchObject({
    kind: 'stored',
    contentType: 'application/pdf',
  });
});

test('an object stream that inflates without end is refused quickly', async () => {
  const bomb = pdf(objectStream(' '.repeat(40_000_000)));
  expect(await receiveUpload(memory(), upload(bomb))).toMatchObject({ kind: 'refused', code: 'FILE_TYPE' });
});

test('one byte too many is refused, the limit itself is not', async () => {
  const exact = { ...upload(png), maxBytes: png.byteLength };
  expect(await receiveUpload(memory(), exact)).toMatchObject({ kind: 'stored' });
  expect(await receiveUpload(memory(), { ...exact, maxBytes: png.byteLength - 1 })).toMatchObject({
    code: 'FILE_TOO_LARGE',
    status: 413,
  });
});

test.each([
  ['../../etc/passwd', 'passwd.pdf'],
  ['C:\\Users\\me\\bail signé.PDF', 'bail signé.pdf'],
  ['a\r\nSet-Cookie: x.pdf', 'aSet-Cookie_ x.pdf'],
  ['fdp.\u202Egnp.exe', 'fdp.gnp.pdf'],
  ['', 'document.pdf'],
  ['....pdf', 'document.pdf'],
])('the name %j becomes %j', (given, expected) => {
  expect(safeFileName(given, 'application/pdf')).toBe(expected);
});

test('a name of 300 characters is cut', () => {
  expect(safeFileName('é'.repeat(300), 'image/png')).toBe(`${'é'.repeat(100)}.png`);
});

test('a download cannot be cached, sniffed, framed into a script or split into headers', () => {
  const { headers } = fileResponse({ bytes: png, contentType: 'image/png', fileName: 'pièce d’identité "1"\r\n.png' });
  expect(headers['content-disposition']).toMatch(
    /^attachment; filename="piece didentite _1_\.png"; filename\*=UTF-8''pi%C3%A8ce/,
  );
  expect(headers['content-disposition']).not.toMatch(/[\r\n]/);
  expect(headers).toMatchObject({ 'cache-control': 'private, no-store', 'x-content-type-options': 'nosniff' });
  expect(headers['content-security-policy']).toContain('sandbox');
});
