import { expect, test } from 'vitest';
import { missingSum, noResources, resourceAnswersOf, resourcesInput } from './resource-answers.ts';

const pay = { kind: 'NET_PAY', declaredCents: 120_000 } as const;
const rsa = { kind: 'RSA', declaredCents: 40_000 } as const;
const typedRsa = { kind: 'RSA', cents: 40_000 };

test('what is stored opens under the situation it was told in, and is sent as it was', () => {
  const answers = resourceAnswersOf('EMPLOYEE', [pay, rsa]);
  expect(answers).toEqual({ main: 120_000, others: [typedRsa] });
  expect(resourcesInput('EMPLOYEE', answers)).toEqual([pay, rsa]);
});

test('another situation gives another first resource; the same kind is never sent twice', () => {
  const answers = { main: 90_000, others: [typedRsa, { kind: 'UNEMPLOYMENT', cents: 80_000 }] };
  expect(resourcesInput('JOBSEEKER', answers)).toEqual([{ kind: 'UNEMPLOYMENT', declaredCents: 90_000 }, rsa]);
});

test('nothing is sent while a sum is missing, and a sum of nothing is no resource', () => {
  expect([missingSum(noResources), resourcesInput('STUDENT', noResources)]).toEqual(['main', null]);
  const added = { main: 0, others: [{ kind: 'RSA', cents: null }] };
  expect([missingSum(added), resourcesInput('STUDENT', added)]).toEqual(['other', null]);
  expect(resourcesInput('STUDENT', { main: 0, others: [] })).toEqual([]);
});
