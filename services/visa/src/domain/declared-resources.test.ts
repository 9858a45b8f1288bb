import { Temporal } from 'temporal-polyfill';
import { describe, expect, test } from 'vitest';
import { facts, person } from '../test/facts.ts';
import { type DeclaredResource, monthlyCentsOf, resourcesOf, resourcesRefusals } from './declared-resources.ts';
import { assess } from './eligibility.ts';
import { explain } from './explanation.ts';

const pay: DeclaredResource = { kind: 'NET_PAY', declaredCents: 120_000 };
const rsa: DeclaredResource = { kind: 'RSA', declaredCents: 40_000 };
const business: DeclaredResource = { kind: 'SELF_EMPLOYED', declaredCents: 1_000_000 };

test('professional income is of a year and counts for its twelfth, without the cents it does not hold', () => {
  expect(monthlyCentsOf([pay, business])).toBe(120_000 + 83_333);
});

test.each<[string, DeclaredResource[], string | null]>([
  ['nothing', [], null],
  ['several kinds', [pay, rsa, business], null],
  ['a kind said twice', [pay, pay], 'une seule fois'],
  ['an empty sum', [{ ...rsa, declaredCents: 0 }], 'nulle'],
  ['the aid of the household', [{ kind: 'HOUSING_AID', declaredCents: 20_000 }], 'page suivante'],
  ['exactly the most of a month', [{ ...business, declaredCents: 120_000_000 }], null],
  ['more than the most', [pay, { ...business, declaredCents: 120_000_000 }], 'au plus 100\u202f000'],
])('%s', (_, declared, words) => {
  const [refusal] = resourcesRefusals(declared);
  expect(refusal?.message ?? null).toEqual(words === null ? null : expect.stringContaining(words));
});

/** R-ELIG-20 told: what counts for the same person, by situation. */
describe('the line of the decision', () => {
  const told = (situation: 'STUDENT' | 'JOBSEEKER', declared: DeclaredResource[]) => {
    const applicant = { ...person, situation, resources: resourcesOf(declared) };
    const verdict = explain(assess({ ...facts, applicant }, Temporal.PlainDate.from('2026-11-23')));
    const line = verdict.lines.find(({ ruleId }) => ruleId === 'R-ELIG-20');
    return line?.detail.replaceAll(/[\u202f\u00a0]/g, ' ');
  };
  test.each([
    ['STUDENT', [pay], '1 200,00 € par mois.'],
    ['STUDENT', [pay, rsa], '1 200,00 € par mois : salaire net 1 200,00 € et RSA 400,00 €, qui ne compte pas.'],
    ['JOBSEEKER', [pay, rsa], '1 600,00 € par mois : salaire net 1 200,00 € et RSA 400,00 €.'],
    ['JOBSEEKER', [business], '833,33 € par mois : revenu professionnel 833,33 €, un douzième de celui de l’année.'],
  ] as const)('%s %j', (situation, declared, expected) => {
    expect(told(situation, [...declared])).toBe(expected);
  });
});
