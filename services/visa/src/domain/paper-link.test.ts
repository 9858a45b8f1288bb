import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { isLinkOpen, linkEnd } from './paper-link.ts';

test('a link takes papers for thirty minutes, the last instant excluded', () => {
  const made = Temporal.Instant.from('2026-11-23T10:00:00Z');
  const link = { expiresAt: linkEnd(made) };
  expect(isLinkOpen(link, Temporal.Instant.from('2026-11-23T10:29:59Z'))).toBe(true);
  expect(isLinkOpen(link, Temporal.Instant.from('2026-11-23T10:30:00Z'))).toBe(false);
});
