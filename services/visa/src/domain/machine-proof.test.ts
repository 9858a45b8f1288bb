import type { PaperFacts } from '@trousseau/paper-code/paper-facts';
import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { type CodedPaper, isDrawnForOfficers, machineProofs, type ProvableFile } from './machine-proof.ts';

const names = ['BENALI INES'];
const card: PaperFacts = { kind: 'IDENTITY', names, birthDate: '2000-01-30', nationality: 'FR' };
const slip: PaperFacts = { kind: 'PAY_SLIP', names, endsOn: '2026-10-31', netCents: 198_000 };
const notice: PaperFacts = { kind: 'TAX_NOTICE', names, incomeYear: 2025, incomeCents: 2_138_400 };
const identity: CodedPaper = { id: 'i', kind: 'IDENTITY', facts: card, proves: 'Nom prouvé.' };
const pay: CodedPaper = { id: 'r', kind: 'RESOURCES', facts: slip, proves: 'Ressources prouvées.' };
const read = (paper: CodedPaper, facts: PaperFacts | null, proves = paper.proves): CodedPaper => ({
  ...paper,
  facts,
  proves,
});

/** An employee whose identity and pay are proved. */
const proved: ProvableFile = {
  requestDate: Temporal.PlainDate.from('2026-11-23'),
  eligible: true,
  isAgeAlone: true,
  required: ['IDENTITY', 'RESOURCES'],
  papers: [identity, pay],
  doubts: 0,
  housingAidCents: 0,
  emancipated: false,
  resourceKinds: ['NET_PAY'],
  holderResourceKinds: [],
};

const couple: Partial<ProvableFile> = {
  required: ['IDENTITY', 'RESOURCES', 'HOLDER_IDENTITY', 'HOLDER_RESOURCES'],
  papers: [
    identity,
    pay,
    { ...identity, id: 'hi', kind: 'HOLDER_IDENTITY' },
    { ...pay, id: 'hr', kind: 'HOLDER_RESOURCES', facts: notice },
  ],
  holderResourceKinds: ['SELF_EMPLOYED'],
};

test.each<[string, Partial<ProvableFile>, string | null]>([
  ['identity and pay proved', {}, 'i r'],
  ['a minor, whose emancipation no code proves', { emancipated: true }, null],
  ['a second resource that nothing proves', { resourceKinds: ['NET_PAY', 'RSA'] }, null],
  ['one of two slips proves', { papers: [identity, read(pay, null, null), { ...pay, id: 'r2' }] }, 'i r2'],
  ['a couple, each with papers of their own', couple, 'i r hi hr'],
  ['a couple of whom one is not proved', { ...couple, holderResourceKinds: ['UNEMPLOYMENT'] }, null],
  ['not eligible', { eligible: false }, null],
  ['another ground than age', { isAgeAlone: false }, null],
  ['one doubt', { doubts: 1 }, null],
  ['an aid that nothing proves', { housingAidCents: 1 }, null],
  ['a card of another State', { papers: [read(identity, { ...card, nationality: 'MA' }), pay] }, null],
  ['a card that says no State', { papers: [read(identity, { ...card, nationality: null }), pay] }, null],
  ['a slip where the card should be', { papers: [read(identity, slip), pay] }, null],
  ['a code that contradicts', { papers: [identity, read(pay, slip, null)] }, null],
  ['a paper without a code', { papers: [identity, read(pay, null, null)] }, null],
  ['a notice of an employee', { papers: [identity, read(pay, notice)] }, null],
  [
    'a notice of somebody self-employed',
    { resourceKinds: ['SELF_EMPLOYED'], papers: [identity, read(pay, notice)] },
    'i r',
  ],
  ['a slip of whoever lives on an allowance', { resourceKinds: ['UNEMPLOYMENT'] }, null],
  ['a paper that was added to be read', { papers: [identity, pay, { ...pay, id: 'o', kind: 'OTHER' }] }, null],
  ['a student, whose card no code proves', { required: ['IDENTITY', 'RESOURCES', 'STUDENT_CARD'] }, null],
])('%s', (_, change, expected) => {
  const proofs = machineProofs({ ...proved, ...change });
  expect(proofs?.map(({ documentId }) => documentId).join(' ') ?? null).toBe(expected);
});

test.each([
  [0, 100],
  [20, 80],
  [100, 0],
])('with %i percent for the engine, %i of a hundred draws are for officers', (percent, officers) => {
  const draws = Array.from({ length: 100 }, (_, draw) => isDrawnForOfficers(draw, percent));
  expect(draws.filter(Boolean)).toHaveLength(officers);
});
