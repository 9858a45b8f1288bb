const WARM_UP = 20;

/**
 * Times two pieces of work in turns, so that what else the machine does falls on both; the first rounds do not count.
 * @returns the median of each, in milliseconds
 */
export async function compareMedians(
  one: () => Promise<unknown>,
  other: () => Promise<unknown>,
  rounds: number,
): Promise<[oneMs: number, otherMs: number]> {
  const spent: [one: number, other: number][] = [];
  for (let round = -WARM_UP; round < rounds; round += 1) {
    const both: [number, number] = [await millisecondsOf(one), await millisecondsOf(other)];
    if (round >= 0) spent.push(both);
  }
  return [median(spent.map(([ms]) => ms)), median(spent.map(([, ms]) => ms))];
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

const median = (all: readonly number[]) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
