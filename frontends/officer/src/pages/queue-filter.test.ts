import { expect, test } from 'vitest';
import { readQueueFilter, writeQueueFilter } from './queue-filter.ts';

test('an address gives back the filters it was made of, and what is no filter is none', () => {
  const filter = { status: null, age: 'LATE', situation: 'STUDENT', holder: 'ME' } as const;
  expect(writeQueueFilter(filter)).toBe('age=LATE&situation=STUDENT&pris=ME');
  expect(readQueueFilter(new URLSearchParams(writeQueueFilter(filter)))).toEqual(filter);
  const none = { status: null, age: null, situation: null, holder: null };
  expect(readQueueFilter(new URLSearchParams('age=OLD&tri=nom'))).toEqual(none);
  expect(writeQueueFilter(none)).toBe('');
});
