import { expect, test } from 'vitest';
import { inBatches } from './in-batches.ts';

const CONTRACTS = Array.from({ length: 214 }, (_, index) => `contract ${index}`);
const answered = (batch: readonly string[]) => ({ lines: batch.map((id) => `line of ${id}`), problem: null });
const unanswered = { lines: null, problem: { kind: 'unreachable', errors: [], reference: null } } as const;

test('two hundred contracts and more go a hundred at a time, each once and in their order', async () => {
  const sizes: number[] = [];
  const told: number[] = [];
  let lines: readonly string[] = [];
  const stopped = await inBatches(
    CONTRACTS,
    lines,
    async (batch) => {
      sizes.push(batch.length);
      return answered(batch);
    },
    (all) => {
      lines = all;
      told.push(all.length);
    },
  );
  expect(stopped).toBeNull();
  expect(sizes).toEqual([100, 100, 14]);
  expect(told).toEqual([100, 200, 214]);
  expect(lines).toEqual(answered(CONTRACTS).lines);
});

test('what was not answered is sent again as it was, and what was answered is not', async () => {
  const sent: (readonly string[])[] = [];
  let lines: readonly string[] = [];
  const keep = (all: readonly string[]) => {
    lines = all;
  };
  const cutAtSecond = async (batch: readonly string[]) => {
    sent.push(batch);
    return sent.length === 2 ? unanswered : answered(batch);
  };
  expect(await inBatches(CONTRACTS, lines, cutAtSecond, keep)).toBe(unanswered);
  expect(lines).toHaveLength(100);
  expect(await inBatches(CONTRACTS, lines, cutAtSecond, keep)).toBeNull();
  expect(sent[2]).toEqual(sent[1]);
  expect(sent).toHaveLength(4);
  expect(lines).toEqual(answered(CONTRACTS).lines);
});
