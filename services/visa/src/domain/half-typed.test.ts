import { expect, test } from 'vitest';
import { withoutTyped, withTyped } from './half-typed.ts';

test('each page is kept apart, the last writing of it counts', () => {
  const first = withTyped({}, [
    { page: 'APPLICANT', content: 'a' },
    { page: 'DWELLING', content: 'd' },
  ]);
  expect(withTyped(first ?? {}, [{ page: 'APPLICANT', content: 'b' }])).toEqual({ APPLICANT: 'b', DWELLING: 'd' });
});

test('a page that was saved whole keeps nothing half-typed, the others do', () => {
  expect(withoutTyped({ APPLICANT: 'a', DWELLING: 'd' }, 'APPLICANT')).toEqual({ DWELLING: 'd' });
});

test('what no page can hold is not kept', () => {
  expect(withTyped({}, [{ page: 'APPLICANT', content: 'x'.repeat(4001) }])).toBeNull();
});
