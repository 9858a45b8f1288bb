import { Temporal } from 'temporal-polyfill';
import { expect, test } from 'vitest';
import { count, formatDay, formatDayShort, formatInstant, list, quote, relativeDay, typography } from './french.ts';

const day = (iso: string) => Temporal.PlainDate.from(iso);

test('a day is written in full, the first of the month as an ordinal', () => {
  expect(formatDay(day('2026-12-03'))).toBe('3 décembre 2026');
  expect(formatDay(day('2027-03-01'))).toBe('1er mars 2027');
  expect(formatDayShort(day('2026-12-03'))).toBe('03/12/2026');
});

test('an instant is written at the hour of Paris', () => {
  expect(formatInstant(Temporal.Instant.from('2026-12-31T23:05:00Z'))).toBe('1er janvier 2027 à 0\u00a0h\u00a005');
});

test('a day seen from today', () => {
  const today = day('2026-11-27');
  expect(relativeDay(day('2026-12-03'), today)).toBe('dans 6 jours');
  expect(relativeDay(day('2026-11-28'), today)).toBe('demain');
  expect(relativeDay(today, today)).toBe('aujourd’hui');
  expect(relativeDay(day('2026-11-26'), today)).toBe('hier');
  expect(relativeDay(day('2026-10-27'), today)).toBe('il y a 31 jours');
});

test('lists and counts follow French grammar', () => {
  expect(list([])).toBe('');
  expect(list(['le bail'])).toBe('le bail');
  expect(list(['le bail', 'la lettre', 'le RIB'])).toBe('le bail, la lettre et le RIB');
  expect(list(['mail', 'SMS'], 'ou')).toBe('mail ou SMS');
  expect(count(0, 'jour')).toBe('0\u00a0jour');
  expect(count(1, 'jour')).toBe('1\u00a0jour');
  expect(count(2, 'jour')).toBe('2\u00a0jours');
  expect(count(3, 'mois', 'mois')).toBe('3\u00a0mois');
});

test('spaces do not break before the double signs, and apostrophes are curly', () => {
  expect(typography("Qu'est-ce ? C'est « le bail » : 20 % !")).toBe(
    'Qu’est-ce\u202f? C’est «\u00a0le bail\u00a0»\u00a0: 20\u00a0%\u202f!',
  );
  expect(quote('Camille')).toBe('«\u00a0Camille\u00a0»');
  expect(typography('https://exemple.fr/a?b=c')).toBe('https://exemple.fr/a?b=c');
  expect(typography(typography('« Oui » !'))).toBe(typography('« Oui » !'));
});
