import { expect, test } from 'vitest';
import { translate } from './messages.ts';

const fr = {
  home: { title: 'Bonjour {{name}}' },
  papers_one: '{{count}} pièce',
  papers_other: '{{count}} pièces',
};

test.each([
  ['home.title', { name: 'Camille' }, 'Bonjour Camille'],
  ['papers', { count: 0 }, '0 pièce'],
  ['papers', { count: 1 }, '1 pièce'],
  ['papers', { count: 2 }, '2 pièces'],
  ['papers', { count: 1_000_000 }, '1000000 pièces'],
])('%s with %o says « %s »', (key, values, sentence) => {
  expect(translate(fr, 'fr', key, values)).toBe(sentence);
});

test('English counts zero as many', () => {
  expect(
    translate({ papers_one: '{{count}} paper', papers_other: '{{count}} papers' }, 'en', 'papers', { count: 0 }),
  ).toBe('0 papers');
});

test('a value that was not given stays visible, and an unknown key shows itself', () => {
  expect(translate(fr, 'fr', 'home.title')).toBe('Bonjour {{name}}');
  expect(translate(fr, 'fr', 'home.nothing')).toBe('home.nothing');
});
