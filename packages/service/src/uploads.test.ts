import { expect, test } from 'vitest';
import { fileResponse, safeFileName } from './uploads.ts';

const png = new Uint8Array([0x89, 0x50, 0x4e, 0x47]);

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
