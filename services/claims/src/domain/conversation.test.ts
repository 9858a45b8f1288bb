import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { afterMessage, MESSAGE_LENGTH, refusalOfText, type Standing } from './conversation.ts';

const day = (text: string) => Temporal.PlainDate.from(text);
const told = ({ turn, answerByOn }: Standing) => [turn, answerByOn?.toString() ?? null];

test.each([
  // A Thursday: two working days are Monday.
  [null, 'PARTY', '2026-11-26', ['GUARANTOR', '2026-11-30']],
  [null, 'GUARANTOR', '2026-11-26', ['PARTY', null]],
  [{ turn: 'PARTY', answerByOn: null }, 'PARTY', '2026-12-23', ['GUARANTOR', '2026-12-28']],
  [{ turn: 'NOBODY', answerByOn: null }, 'PARTY', '2026-11-27', ['GUARANTOR', '2026-12-01']],
  [{ turn: 'GUARANTOR', answerByOn: day('2026-11-30') }, 'PARTY', '2026-11-27', ['GUARANTOR', '2026-11-30']],
  [{ turn: 'GUARANTOR', answerByOn: day('2026-11-30') }, 'GUARANTOR', '2026-11-27', ['PARTY', null]],
] as const)('after %j, %s writes on %s: %j', (before, from, on, standing) => {
  expect(told(afterMessage(before, from, day(on)))).toEqual(standing);
});

test.each([
  ['Bonjour', true],
  ['x'.repeat(MESSAGE_LENGTH), true],
  ['', false],
  ['x'.repeat(MESSAGE_LENGTH + 1), false],
])('a text is sent or refused with what to do', (text, isSent) => {
  expect(refusalOfText(text) === null).toBe(isSent);
});
