import type { PaperFacts } from '@trousseau/paper-code/paper-facts';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { compareCode } from './paper-code.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const ines = {
  givenName: 'Inès Marie',
  familyName: 'Le Goff-Benali',
  birthDate: day('2000-01-30'),
  resources: [{ kind: 'NET_PAY', declaredCents: 198_000 } as const],
  jobStartsOn: day('2026-09-01'),
};
const names = ['LE GOFF BENALI INES'];
const identity: PaperFacts = { kind: 'IDENTITY', names, birthDate: '2000-01-30', nationality: 'FR' };
const paySlip: PaperFacts = { kind: 'PAY_SLIP', names, endsOn: '2026-10-31', netCents: 198_000 };
/** 198 000 cents a month: twelve times that, less a tenth. */
const notice: PaperFacts = { kind: 'TAX_NOTICE', names, incomeYear: 2025, incomeCents: 2_138_400 };

test.each<[string, PaperFacts, 'proves' | 'contradicts' | 'neither', string]>([
  ['the identity of the declared person', identity, 'proves', 'Nom et date de naissance'],
  ['another birth date', { ...identity, birthDate: '2000-01-31' }, 'contradicts', '31 janvier 2000'],
  ['another name', { ...identity, names: ['BENALI SARAH'] }, 'contradicts', 'BENALI SARAH'],
  ['another given name', { ...identity, names: ['LE GOFF BENALI SARAH'] }, 'contradicts', 'SARAH'],
  ['one of two names', { ...notice, names: ['MARTIN NOE', ...names] }, 'proves', '2025'],
  ['a long name that was cut', { ...identity, names: ['LE GOFF BENALI DE LA TOUR DU PIN MONTA'] }, 'proves', 'Nom'],
  ['a slip of exactly what was declared', paySlip, 'proves', '1 980'],
  ['a slip of a cent less', { ...paySlip, netCents: 197_999 }, 'contradicts', '1 979,99'],
  ['the oldest slip that still proves', { ...paySlip, endsOn: '2026-09-30' }, 'proves', '1 980'],
  ['a slip one month older', { ...paySlip, endsOn: '2026-08-31' }, 'contradicts', '31 août 2026'],
  ['a notice of exactly what was declared', notice, 'proves', '1 980'],
  ['a notice of a little less', { ...notice, incomeCents: 2_138_300 }, 'contradicts', 'bulletin de paie'],
  ['the notice of the year before', { ...notice, incomeYear: 2024 }, 'proves', '2024'],
  ['a notice two years older', { ...notice, incomeYear: 2023 }, 'contradicts', 'revenus de 2025'],
  ['a declared situation', { ...notice, kind: 'TAX_DECLARATION' }, 'proves', 'déclarés aux impôts'],
  ['one of a little less', { ...notice, kind: 'TAX_DECLARATION', incomeCents: 2_138_300 }, 'contradicts', 'Cet avis'],
  ['a contract without its first day', { kind: 'WORK_CONTRACT', names, startsOn: null }, 'proves', 'Nom'],
  [
    'a contract of the declared job',
    { kind: 'WORK_CONTRACT', names, startsOn: '2026-09-01' },
    'proves',
    '1er septembre',
  ],
  [
    'a contract that begins later',
    { kind: 'WORK_CONTRACT', names, startsOn: '2026-09-02' },
    'contradicts',
    '2 septembre',
  ],
  ['a student’s contribution', { kind: 'STUDENT', names, birthDate: '2000-01-30' }, 'proves', 'Nom'],
  ['another student’s', { kind: 'STUDENT', names, birthDate: '2000-01-31' }, 'contradicts', '31 janvier'],
  ['one without a birth date', { kind: 'STUDENT', names, birthDate: null }, 'proves', 'contribution'],
  ['a paper we do not compare', { kind: 'OTHER', names: [] }, 'neither', ''],
])('%s', (_, facts, expected, words) => {
  const comparison = compareCode(facts, ines, day('2026-11-23'));
  const said = { proves: comparison.proves !== null, contradicts: comparison.contradicts !== null };
  expect(said).toEqual({ proves: expected === 'proves', contradicts: expected === 'contradicts' });
  expect((comparison.proves ?? comparison.contradicts ?? '').replaceAll('\u202f', ' ')).toContain(words);
});
