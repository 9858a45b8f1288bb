import { expect, test, vi } from 'vitest';
import { Leaving } from './leaving.ts';

test('who listens is told once, and who stopped listening is not', () => {
  const leaving = new Leaving();
  const [told, gone] = [vi.fn(), vi.fn()];
  leaving.listen(told);
  leaving.listen(gone);
  leaving.unlisten(gone);
  expect(leaving.left).toBe(false);
  leaving.leave();
  leaving.leave();
  expect([leaving.left, told.mock.calls.length, gone.mock.calls.length]).toEqual([true, 1, 0]);
});
