import { expect, test } from 'vitest';
import { BoundedQueue } from './bounded-queue.ts';

/** Work that ends when the test says so. */
function held() {
  const gate = Promise.withResolvers<void>();
  return { end: gate.resolve, work: () => gate.promise };
}

test('only as many as allowed run at once, the others in their order', async () => {
  const queue = new BoundedQueue(2, 10);
  const started: number[] = [];
  const gates = [held(), held(), held(), held()];
  const all = gates.map((gate, index) =>
    queue.run(async () => {
      started.push(index);
      await gate.work();
    }),
  );
  expect(started).toEqual([0, 1]);
  gates[1]?.end();
  await all[1];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);
  for (const gate of gates) gate.end();
  await Promise.all(all);
  expect(started).toEqual([0, 1, 2, 3]);
});

test('when everybody who may wait waits, the next is told to come back and nothing of theirs runs', async () => {
  const queue = new BoundedQueue(1, 1);
  const first = held();
  const running = queue.run(first.work);
  const waiting = queue.run(async () => 'served');
  let ran = false;
  await expect(
    queue.run(async () => {
      ran = true;
    }),
  ).rejects.toMatchObject({ extensions: { code: 'TOO_MANY_REQUESTS' } });
  first.end();
  await running;
  expect(await waiting).toBe('served');
  expect(ran).toBe(false);
});

test('work that fails gives its place back', async () => {
  const queue = new BoundedQueue(1, 0);
  await expect(queue.run(() => Promise.reject(new Error('broken')))).rejects.toThrow('broken');
  expect(await queue.run(async () => 'served')).toBe('served');
});
