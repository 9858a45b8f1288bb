import { expect, test } from 'vitest';
import { joinDate, readPastedDate, splitDate } from './date-parts.ts';

test('a typed date becomes an ISO day', () => {
  expect(joinDate({ day: '7', month: '3', year: '1998' })).toBe('1998-03-07');
});

test('nothing typed is the empty value, something missing is not a day', () => {
  expect(joinDate({ day: '', month: '', year: '' })).toBe('');
  expect(joinDate({ day: '7', month: '', year: '1998' })).toBe('1998--07');
});

test('an ISO day comes back as people write it, without leading zeros', () => {
  expect(splitDate('1998-03-07')).toEqual({ day: '7', month: '3', year: '1998' });
  expect(splitDate('1998--07')).toEqual({ day: '7', month: '', year: '1998' });
  expect(splitDate('')).toEqual({ day: '', month: '', year: '' });
});

test('a date pasted whole is spread over the three inputs', () => {
  expect(readPastedDate(' 07/03/1998 ')).toEqual({ day: '07', month: '03', year: '1998' });
  expect(readPastedDate('7.3.1998')).toEqual({ day: '7', month: '3', year: '1998' });
  expect(readPastedDate('1998-03-07')).toEqual({ day: '7', month: '3', year: '1998' });
  expect(readPastedDate('1998')).toBeNull();
});
