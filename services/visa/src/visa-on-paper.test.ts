import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { anonymous } from '@trousseau/service/test/viewers';
import { readVisaCode } from '@trousseau/visa-code/read-visa-code';
import type { JSONWebKeySet } from 'jose';
import { renderPageAsImage } from 'unpdf';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import { visa } from './service.ts';
import { issued, monday } from './test/form.ts';

/** The paper as a landlord holds it: drawn, then scanned by a reader of codes that is not ours. */

let house: TestService;

beforeAll(async () => {
  house = await startTestService(visa);
  const wasm = createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm');
  const { buffer } = new Uint8Array(await readFile(wasm));
  prepareZXingModule({ overrides: { wasmBinary: buffer } });
});

afterAll(() => house.stop());

test('scanned from the drawn page, the code leads to the check page and says what the visa says', async () => {
  const { id, number, viewer } = await issued(house);
  const pdf = await house.request(viewer, 'GET', `/files/visas/${id}.pdf`, '', { now: monday });
  const canvasImport = () => import('@napi-rs/canvas');
  const page = await renderPageAsImage(new Uint8Array(await pdf.arrayBuffer()), 1, { canvasImport, scale: 2 });
  const [code, ...others] = await readBarcodes(new Uint8Array(page), { formats: ['QRCode'] });
  expect(others).toEqual([]);
  expect(code?.text.startsWith(`${house.env.publicOrigin}/verifier-un-visa#`)).toBe(true);
  const keys = (await (await house.request(anonymous(), 'GET', '/files/keys.json', '')).json()) as JSONWebKeySet;
  expect(await readVisaCode(code?.text ?? '', keys)).toEqual({
    kind: 'GENUINE',
    content: { number, initials: 'Ł. N. Œ.', maxRentCents: 130_050, validUntil: '2027-02-23' },
  });
});
