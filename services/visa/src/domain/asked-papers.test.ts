import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { hasCome, type JudgedPaper, mayBeTakenOut, papersToAsk } from './asked-papers.ts';

const at = (hour: number) => Temporal.Instant.from(`2026-11-24T${String(hour).padStart(2, '0')}:00:00Z`);
const askedAt = at(12);
const identity: JudgedPaper = { kind: 'IDENTITY', receivedAt: at(9), verdict: 'TO_REDO' };
const resources: JudgedPaper = { kind: 'RESOURCES', receivedAt: at(9), verdict: 'ACCEPTED' };

test('papers to be sent again are asked with those the officer adds, each kind once', () => {
  const added = [{ kind: 'EMPLOYMENT', note: 'La promesse signée.' }] as const;
  expect(papersToAsk([identity, { ...identity }, resources], added)).toEqual([
    { kind: 'IDENTITY', note: null },
    { kind: 'EMPLOYMENT', note: 'La promesse signée.' },
  ]);
  expect(papersToAsk([identity], [{ kind: 'IDENTITY', note: 'Le verso.' }])).toEqual([
    { kind: 'IDENTITY', note: 'Le verso.' },
  ]);
  expect(papersToAsk([resources], [])).toEqual([]);
});

test.each([
  ['the one already there', identity, false],
  ['one of another kind', { ...resources, receivedAt: at(13) }, false],
  ['one received at the very instant of the asking', { ...identity, receivedAt: at(12), verdict: null }, false],
  ['one received since', { ...identity, receivedAt: at(13), verdict: null }, true],
] as const)('an identity paper asked at noon has come with %s: %#', (_, paper, expected) => {
  expect(hasCome({ kind: 'IDENTITY' }, askedAt, [paper])).toBe(expected);
});

test.each([
  ['to be sent again', identity, true],
  ['accepted', resources, false],
  ['not looked at yet', { ...resources, verdict: null }, false],
  ['sent since', { ...resources, receivedAt: at(13), verdict: null }, true],
] as const)('a paper %s may be taken out or not', (_, paper, expected) => {
  expect(mayBeTakenOut(paper, askedAt)).toBe(expected);
});
