import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Temporal } from 'temporal-polyfill';
import { beforeAll, describe, expect, test } from 'vitest';
import { identityCode, paySlipCode, studentCode, taxNoticeCode, workContractCode } from './demo/paper-codes.ts';
import { drawCode, samplePaper } from './demo/sample-paper.ts';
import { demonstrationTrustFile } from './demo/sign-paper-code.ts';
import { factsOf } from './paper-facts.ts';
import { parsePaperCode } from './parse-paper-code.ts';
import { readPaperCodes } from './read-paper-codes.ts';
import { readTrustList, type TrustList } from './trust-list.ts';
import { verifyPaperCode } from './verify-paper-code.ts';

const ines = { givenName: 'Inès', familyName: 'Benali' };
const signedOn = Temporal.PlainDate.from('2026-08-01');
const endsOn = Temporal.PlainDate.from('2026-10-31');
const pdf = 'application/pdf';

let trusted: TrustList;
beforeAll(() => {
  trusted = readTrustList(demonstrationTrustFile, false);
});

const notice = (how: object = {}) => taxNoticeCode(ines, 2025, 21_384, { signedOn, ...how });

describe('the specimens of the specification (France Titres, 3.3.7, §8) are read', () => {
  const signature = `\u001f${'A'.repeat(103)}`;
  test.each([
    [
      'tax notice',
      'DC04FR000001FFFF25472801FR432,75\u001d44227801234567845202146RETI PATRICK\u001d4A310720224Y145 RUE JULLIARD/ZASPECIMEN/78320/LEVIS STNOM\u001d4163198\u001d47300112345678948RETI SOPHIE\u001d4907019877654324V3542\u001d',
      { kind: 'TAX_NOTICE', names: ['RETI PATRICK', 'RETI SOPHIE'], incomeYear: 2021, incomeCents: 6_319_800 },
    ],
    [
      'pay slip',
      'DC03FR00000112511636060110M/EXEMPLE/HENRY\u001d5000000000000000510157,55200934,553123154124F5515032012581319,24\u001d599894,3\u001d',
      { kind: 'PAY_SLIP', names: ['EXEMPLE HENRY'], endsOn: '2012-10-31', netCents: 131_924 },
    ],
    [
      'declared situation',
      'DC04FR000001FFFF20971801FR432,75\u001d44227801234567845202146RETI PATRICK\u001d4B300420224163198\u001d47300112345678948RETI SOPHIE\u001d490701987765432',
      { kind: 'TAX_DECLARATION', names: ['RETI PATRICK', 'RETI SOPHIE'], incomeYear: 2021, incomeCents: 6_319_800 },
    ],
    [
      'work contract, which leaves out its first day',
      'DC03FR000001116916361001500000000000000057150320125A1517,42\u001d61HENRY\u001d62EXEMPLE\u001d',
      { kind: 'WORK_CONTRACT', names: ['EXEMPLE HENRY'], startsOn: null },
    ],
    [
      'work contract of a fixed term',
      'DC03FR00000111691636100150000000000000005515032012561235571503201261HENRY\u001d62EXEMPLE\u001d',
      { kind: 'WORK_CONTRACT', names: ['EXEMPLE HENRY'], startsOn: '2012-03-15' },
    ],
    // It has no birth date: genuine, and proves nothing we compare.
    [
      'identity',
      'DC03FR000001092D1636070160NATACHA\u001d62SPECIMEN\u001d65P 6607CD12304\u001d67FR68F6CFR',
      { kind: 'OTHER', names: [] },
    ],
  ])('%s', (_, raw, facts) => {
    const code = parsePaperCode(raw + signature);
    expect(code && factsOf(code)).toEqual(facts);
    expect(code?.authority).toBe('FR00');
  });
});

test.each([
  [workContractCode(ines, endsOn, { signedOn }), { kind: 'WORK_CONTRACT', startsOn: '2026-10-31' }],
  [studentCode(ines, endsOn, { signedOn }), { kind: 'STUDENT', birthDate: '2026-10-31' }],
])('a work contract and a student’s contribution say whose they are, and from when or of whom', (raw, facts) => {
  const code = parsePaperCode(raw);
  expect(code && factsOf(code)).toEqual({ ...facts, names: ['BENALI INES'] });
});

test('what is cut off, unsigned or of another format is no code', () => {
  const whole = notice();
  for (const raw of ['', 'DC04', whole.slice(0, 60), whole.split('\u001f')[0] ?? '', `LA POSTE ${whole}`, `${whole}!`])
    expect(parsePaperCode(raw), raw).toBeNull();
});

test('a code signed by a trusted certificate is valid and says what it says', () => {
  expect(verifyPaperCode(notice(), trusted)).toEqual({
    state: 'VALID',
    facts: { kind: 'TAX_NOTICE', names: ['BENALI INES'], incomeYear: 2025, incomeCents: 2_138_400 },
  });
  const birthDate = Temporal.PlainDate.from('2000-01-30');
  expect(verifyPaperCode(identityCode(ines, birthDate, { signedOn }), trusted)).toMatchObject({
    facts: { kind: 'IDENTITY', names: ['BENALI INES'], birthDate: '2000-01-30', nationality: 'FR' },
  });
  expect(verifyPaperCode(paySlipCode(ines, endsOn, '1980,5', { signedOn }), trusted)).toMatchObject({
    facts: { kind: 'PAY_SLIP', endsOn: '2026-10-31', netCents: 198_050 },
  });
});

test('one changed figure, another authority, a certificate past its end and an empty list are told apart', () => {
  const state = (raw: string, list = trusted) => verifyPaperCode(raw, list).state;
  expect(state(notice().replace('21384', '41384'))).toBe('BAD_SIGNATURE');
  expect(state(notice({ authority: 'FR03' }))).toBe('UNKNOWN_AUTHORITY');
  expect(state(notice({ certificate: '0009' }))).toBe('UNKNOWN_AUTHORITY');
  expect(state(notice({ certificate: '0002' }))).toBe('EXPIRED_CERTIFICATE');
  expect(state(notice({ certificate: '0002', signedOn: Temporal.PlainDate.from('2019-12-31') }))).toBe('VALID');
  expect(state(notice(), readTrustList('', true))).toBe('UNKNOWN_AUTHORITY');
});

test('production does not trust the authority whose key everybody knows', () => {
  expect(() => readTrustList(demonstrationTrustFile, true)).toThrow('private key is public');
});

describe('on paper', () => {
  const patience = 120_000;
  test('a code is found on a PDF and on a picture', { timeout: patience }, async () => {
    const bytes = await samplePaper('Avis d’impôt', notice());
    expect(await readPaperCodes({ bytes, contentType: pdf }, trusted)).toMatchObject({
      state: 'VALID',
      facts: { names: ['BENALI INES'] },
    });
    const picture = { bytes: await drawCode(notice({ authority: 'FR03' })), contentType: 'image/png' };
    expect((await readPaperCodes(picture, trusted)).state).toBe('UNKNOWN_AUTHORITY');
  });

  test('a paper without a code has none; one that breaks the reader is unreadable', { timeout: patience }, async () => {
    const bytes = await samplePaper('Lettre', null);
    expect(await readPaperCodes({ bytes, contentType: pdf }, trusted)).toMatchObject({
      state: 'NOT_PRESENT',
      facts: null,
    });
    const broken = new TextEncoder().encode('%PDF-1.4 nothing');
    expect(await readPaperCodes({ bytes: broken, contentType: pdf }, trusted)).toEqual({
      ...{ state: 'UNREADABLE', facts: null },
      firstPage: null,
    });
  });

  test('of a PDF the first page comes small, with what stands on it; of a picture nothing', {
    timeout: patience,
  }, async () => {
    const bytes = await samplePaper('Avis d’impôt', null);
    const { firstPage } = await readPaperCodes({ bytes, contentType: pdf }, trusted);
    const page = await loadImage(firstPage ?? new Uint8Array());
    expect([page.width, page.height]).toEqual([226, 320]);
    const canvas = createCanvas(page.width, page.height);
    canvas.getContext('2d').drawImage(page, 0, 0);
    const darkFrom = (top: number, height: number) => {
      const { data } = canvas.getContext('2d').getImageData(0, top, page.width, height);
      return data.filter((light, at) => at % 4 === 0 && light < 200).length;
    };
    expect(darkFrom(20, 30)).toBeGreaterThan(40);
    expect(darkFrom(200, 100)).toBe(0);
    const picture = { bytes: await drawCode(notice()), contentType: 'image/png' };
    expect((await readPaperCodes(picture, trusted)).firstPage).toBeNull();
  });
});
