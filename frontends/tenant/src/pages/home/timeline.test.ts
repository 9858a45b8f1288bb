import { expect, test } from 'vitest';
import type { HomeContract, HomeRequest, HomeVisa } from './facts.ts';
import { timelineOf } from './timeline.ts';

const t = (key: string, values?: Record<string, unknown>) => [key, ...Object.values(values ?? {})].join(' | ');
const telling = { t, locale: 'fr', today: '2026-11-22' } as const;

const sent: HomeRequest = {
  __typename: 'VisaRequest',
  id: 'r1',
  number: 'D26-1',
  status: 'SUBMITTED',
  createdAt: '2026-11-19T08:00:00Z',
  submittedAt: '2026-11-20T23:30:00Z',
  decisionDueOn: '2026-11-24',
  decidedAt: null,
  late: false,
  missingSteps: [],
  dwellingPlan: null,
};
const certified = { ...sent, status: 'CERTIFIED', decidedAt: '2026-11-22T09:00:00Z' } as const;
const visa = { number: 'V-1', status: 'VALID', validUntil: '2027-02-22' } as HomeVisa;
const statesOf = (...story: Parameters<typeof timelineOf>) => timelineOf(...story).map(({ state }) => state);

test('before the first request, four steps are to come', () => {
  const story = { request: undefined, visa: undefined, contract: undefined };
  expect(statesOf(story, telling)).toEqual(['NEXT', 'NEXT', 'NEXT', 'NEXT']);
});

test('a sent request shows the day it was sent in Paris and the day its answer is promised for', () => {
  const [asked, decision] = timelineOf({ request: sent, visa: undefined, contract: undefined }, telling);
  expect(asked).toMatchObject({ state: 'DONE', when: '21 novembre 2026' });
  expect(decision?.state).toBe('NOW');
  expect(decision?.when).toContain('après-demain, le mardi 24 novembre');
});

test('a promise that is past is late', () => {
  const story = { request: { ...sent, late: true }, visa: undefined, contract: undefined };
  expect(statesOf(story, telling)[1]).toBe('LATE');
});

test('a refusal ends the story', () => {
  const request = { ...certified, status: 'REFUSED' } as const;
  expect(statesOf({ request, visa: undefined, contract: undefined }, telling)).toEqual(['DONE', 'STOPPED']);
});

test('a visa runs until its last day, and the lease is before it', () => {
  const story = { request: certified, visa, contract: undefined };
  expect(statesOf(story, telling)).toEqual(['DONE', 'DONE', 'NOW', 'NEXT']);
  expect(timelineOf(story, telling)[3]?.when).toContain('22 février 2027');
});

test('once the contract is validated, the lease is what is next; once signed, all is done', () => {
  const used = { ...visa, status: 'CONSUMED' } as const;
  const lease = { signedOn: null, plannedSignatureOn: '2026-11-30' };
  const contract = { visaNumber: 'V-1', status: 'VALIDATED', lease } as HomeContract;
  expect(statesOf({ request: certified, visa: used, contract }, telling)).toEqual(['DONE', 'DONE', 'DONE', 'NOW']);
  const signed = { ...contract, lease: { ...contract.lease, signedOn: '2026-11-30' } };
  expect(statesOf({ request: certified, visa: used, contract: signed }, telling)[3]).toBe('DONE');
});

test('an expired visa stops the way to the lease', () => {
  const over = { ...visa, status: 'EXPIRED' } as const;
  expect(statesOf({ request: certified, visa: over, contract: undefined }, telling).slice(2)).toEqual([
    'STOPPED',
    'STOPPED',
  ]);
});
