import { expect, test } from 'vitest';
import { addressInWords, communeInWords, dayFromToday, dayOfInstant, namesInWords, weekdayInWords } from './words.ts';

test('an instant late in the evening in UTC is the next day in Paris', () => {
  expect(dayOfInstant('2026-11-22T23:30:00Z')).toBe('2026-11-23');
  expect(dayOfInstant('2026-07-14T21:59:59Z')).toBe('2026-07-14');
});

test('names are joined as one says them', () => {
  expect(namesInWords(['Camille Durand'], 'fr')).toBe('Camille Durand');
  expect(namesInWords(['Camille Durand', 'Noé Martin'], 'fr')).toBe('Camille Durand et Noé Martin');
  expect(namesInWords(['Camille Durand', 'Noé Martin'], 'en')).toBe('Camille Durand and Noé Martin');
});

test('places are told with what tells them apart', () => {
  expect(addressInWords({ street: '8 rue du Taur', postcode: '31000', city: 'Toulouse' })).toBe(
    '8 rue du Taur, 31000 Toulouse',
  );
  expect(communeInWords({ name: 'Saint-Denis', departement: '974' })).toBe('Saint-Denis (974)');
});

test('a day has its distance only once the day it is is known', () => {
  expect(dayFromToday('2026-11-24', '2026-11-22', 'fr')).toBe('après-demain, le mardi 24 novembre');
  expect(dayFromToday('2026-11-24', undefined, 'fr')).toBe('24 novembre 2026');
});

test('a promised day is told with its weekday', () => {
  expect(weekdayInWords('2026-11-24', 'fr')).toBe('mardi 24 novembre 2026');
  expect(weekdayInWords('2026-12-01', 'fr')).toBe('mardi 1er décembre 2026');
  expect(weekdayInWords('2026-12-01', 'en')).toBe('Tuesday 1 December 2026');
});
