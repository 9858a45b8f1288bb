import { expect, test } from 'vitest';
import { newOperationId } from './operation-id.ts';

test('an operation id is a UUID of version 7 that carries the time it was made', () => {
  const before = Date.now();
  const id = newOperationId();
  expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  const milliseconds = Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16);
  expect(milliseconds).toBeGreaterThanOrEqual(before);
  expect(milliseconds).toBeLessThanOrEqual(Date.now());
});

test('no two are alike', () => {
  expect(new Set(Array.from({ length: 5000 }, newOperationId)).size).toBe(5000);
});
