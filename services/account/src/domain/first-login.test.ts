import { expect, test } from 'vitest';
import { type FirstLoginProgress, nextFirstLoginStep } from './first-login.ts';

const progress = (done: Partial<FirstLoginProgress> = {}): FirstLoginProgress => ({
  emailProved: false,
  passwordChosen: false,
  usageRulesAccepted: false,
  termsAccepted: false,
  ...done,
});

test.each([
  [{}, 'INFORMATION'],
  [{ emailProved: true }, 'PASSWORD'],
  [{ emailProved: true, passwordChosen: true }, 'USAGE_RULES'],
  [{ emailProved: true, passwordChosen: true, usageRulesAccepted: true }, 'TERMS'],
  [{ emailProved: true, passwordChosen: true, usageRulesAccepted: true, termsAccepted: true }, null],
  // Nothing later counts while something earlier is missing.
  [{ passwordChosen: true, usageRulesAccepted: true, termsAccepted: true }, 'INFORMATION'],
])('R-CAF-02: after %j comes %s', (done, step) => {
  expect(nextFirstLoginStep(progress(done))).toBe(step);
});
