import { expect, test } from 'vitest';
import type { HomeContract, HomeDebt, HomeFacts, HomeRequest, HomeVisa } from './facts.ts';
import { nextStep } from './next-step.ts';

const request = (status: HomeRequest['status'], late = false) => ({ id: 'r1', status, late }) as HomeRequest;
const visa = (status: HomeVisa['status'], requestId = 'r1') =>
  ({ id: 'v1', number: 'V-1', status, request: { id: requestId } }) as HomeVisa;
const contract = (status: HomeContract['status'], signedOn: string | null = null, hasOpenClaim = false) =>
  ({ id: 'c1', visaNumber: 'V-1', status, hasOpenClaim, lease: { signedOn } }) as HomeContract;
const debt = (planRequestByOn: string, outstandingCents: number) => ({ planRequestByOn, outstandingCents }) as HomeDebt;

const file = (facts: Partial<HomeFacts>): HomeFacts => ({
  requests: [],
  visas: [],
  contracts: [],
  debts: [],
  ...facts,
});
const kindOf = (facts: Partial<HomeFacts>) => nextStep(file(facts)).kind;

test('an empty file begins with a request', () => {
  expect(kindOf({})).toBe('START');
});

test.each([
  ['DRAFT', 'CONTINUE'],
  ['SUBMITTED', 'WAIT'],
  ['INCOMPLETE', 'COMPLETE'],
  ['REFUSED', 'REFUSED'],
  ['WITHDRAWN', 'START'],
] as const)('a request that is %s leads to %s', (status, kind) => {
  expect(kindOf({ requests: [request(status)] })).toBe(kind);
});

test('a promise that is past is owned up to', () => {
  expect(kindOf({ requests: [request('SUBMITTED', true)] })).toBe('LATE');
});

test.each([
  ['VALID', 'HAND_OVER'],
  ['CONSUMED', 'USED'],
  ['EXPIRED', 'RENEW'],
  ['REVOKED', 'RENEW'],
] as const)('a visa that is %s leads to %s', (status, kind) => {
  expect(kindOf({ requests: [request('CERTIFIED')], visas: [visa(status)] })).toBe(kind);
});

test('a refusal does not hide an earlier visa that is still valid', () => {
  expect(kindOf({ requests: [request('REFUSED')], visas: [visa('VALID', 'r0')] })).toBe('HAND_OVER');
});

test.each([
  [contract('GENERATED'), 'PREPARED'],
  [contract('VALIDATED'), 'SIGN_LEASE'],
  [contract('VALIDATED', '2026-11-20'), 'COVERED'],
  [contract('IN_FORCE', '2026-05-27'), 'COVERED'],
  [contract('IN_FORCE', '2026-05-27', true), 'UNPAID'],
  [contract('COVER_ENDED', '2023-05-27'), 'ENDED'],
] as const)('the contract of the visa says what is next', (made, kind) => {
  const facts = { requests: [request('CERTIFIED')], visas: [visa('CONSUMED')], contracts: [made] };
  expect(kindOf(facts)).toBe(kind);
});

test('a cancelled contract leaves the visa to be handed over again', () => {
  const facts = {
    requests: [request('CERTIFIED')],
    visas: [visa('VALID')],
    contracts: [contract('CANCELLED')],
  };
  expect(kindOf(facts)).toBe('HAND_OVER');
});

test('a new request comes before the contract of an older one', () => {
  const facts = {
    requests: [{ ...request('DRAFT'), id: 'r2' }, request('CERTIFIED')],
    visas: [visa('CONSUMED')],
    contracts: [contract('IN_FORCE', '2026-05-27')],
  };
  expect(kindOf(facts)).toBe('CONTINUE');
});

test('a debt comes first, the one whose plan must be asked for soonest', () => {
  const facts = { requests: [request('DRAFT')], debts: [debt('2027-02-01', 100), debt('2027-01-22', 100)] };
  expect(nextStep(file(facts))).toMatchObject({ kind: 'REPAY', debt: { planRequestByOn: '2027-01-22' } });
});

test('a debt that is repaid is not a thing to do', () => {
  expect(kindOf({ requests: [request('DRAFT')], debts: [debt('2027-02-01', 0)] })).toBe('CONTINUE');
});
