import { expect, test } from 'vitest';
import { missingSum, noResources, resourceAnswersOf, resourcesInput } from './resource-answers.ts';

const pay = { kind: 'NET_PAY', cents: 120_000 } as const;
const rsa = { kind: 'RSA', cents: 40_000 } as const;

test('what is stored opens under the situation it was told in, and is sent as it was', () => {
  const answers = resourceAnswersOf('EMPLOYEE', [pay, rsa]);
  expect(answers).toEqual({ main: 120_000, others: [rsa] });
  expect(resourcesInput('EMPLOYEE', answers)).toEqual([pay, rsa]);
});

test('another situation gives another first resource; the same kind is never sent twice', () => {
  const answers = { main: 90_000, others: [rsa, { kind: 'UNEMPLOYMENT', cents: 80_000 }] };
  expect(resourcesInput('JOBSEEKER', answers)).toEqual([{ kind: 'UNEMPLOYMENT', cents: 90_000 }, rsa]);
});

test('nothing is sent while a sum is missing, and a sum of nothing is no resource', () => {
  expect([missingSum(noResources), resourcesInput('STUDENT', noResources)]).toEqual(['main', null]);
  const added = { main: 0, others: [{ kind: 'RSA', cents: null }] };
  expect([missingSum(added), resourcesInput('STUDENT', added)]).toEqual(['other', null]);
  expect(resourcesInput('STUDENT', { main: 0, others: [] })).toEqual([]);
});
