import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { cafDefault } from './caf-default.ts';

const month = { rentAndChargesCents: 50_000, housingAidCents: 12_000, housingAidPaidTo: 'landlord' } as const;
const none = { constituted: false, criterion: null };

test.each([
  ['nothing late under the old rule, even when the aid pays the whole month', '2026-06-01', 0, null, none],
  [
    'one cent above the sum, under the new rule',
    '2027-01-01',
    45_001,
    '2026-12-31',
    { constituted: true, criterion: 'AMOUNT' },
  ],
  ['an old default settled since is none', '2027-06-01', 0, '2026-12-06', none],
])('%s', (_, on, arrearsCents, firstDefaultOn, expected) => {
  const facts = { month: { ...month, housingAidCents: arrearsCents === 0 ? 50_000 : 12_000 }, arrearsCents };
  const first = firstDefaultOn === null ? null : Temporal.PlainDate.from(firstDefaultOn);
  expect(cafDefault({ ...facts, firstDefaultOn: first }, Temporal.PlainDate.from(on))).toMatchObject(expected);
});
