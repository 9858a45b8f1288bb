import type { BenchEnv } from './env.ts';
import type { Measured } from './graph.ts';
import { gather } from './load.ts';
import { print } from './print.ts';
import type { Bench } from './servers.ts';

/** Requests of one operation before the next. */
const REQUESTS = 250;
/** Parts of the time after which what was read is printed. */
const PRINTED = 1 / 30;
/** Part of the time after which memory should have come to rest: caches are full, code is compiled. */
const SETTLED = 0.4;

/** Asks our door for everything, over and over, and says whether its memory grows once it has settled. */
export async function soak({ servers: [door] }: Bench, operations: readonly Measured[], { minutes }: BenchEnv) {
  if (!door) return;
  const startedMs = performance.now();
  const share = () => (performance.now() - startedMs) / (minutes * 60_000);
  const readings: { share: number; heapMb: number; memoryMb: number }[] = [];
  let printed = 0;
  for (let turn = 0; share() < 1; turn++) {
    const operation = operations[turn % operations.length] as Measured;
    const crowd = await gather(door.url, operation, {
      clients: 16,
      requests: REQUESTS,
      cookie: turn % 2 === 0 || operation.role !== undefined,
    });
    const { failed } = await crowd.ask();
    if (failed > 0) print(`${operation.name}: ${failed} answers were not whole`);
    if ((turn + 1) % operations.length > 0) continue;
    const { heapMb, memoryMb } = await door.usage('usage once settled');
    readings.push({ share: share(), heapMb, memoryMb });
    if (share() < printed + PRINTED) continue;
    printed = share();
    print(
      `${(share() * minutes).toFixed(1).padStart(5)} min  heap ${heapMb.toFixed(1)} MB  process ${memoryMb.toFixed(0)} MB`,
    );
  }
  const settled = readings.filter((reading) => reading.share >= SETTLED);
  const half = Math.ceil(settled.length / 2);
  if (half < 2) return print('Too few readings to tell: give it more minutes.');
  const mean = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0) / values.length;
  for (const key of ['heapMb', 'memoryMb'] as const) {
    const values = settled.map((reading) => reading[key]);
    const growth = mean(values.slice(half)) / mean(values.slice(0, half)) - 1;
    print(
      `${key === 'heapMb' ? 'heap' : 'process'}: ${(growth * 100).toFixed(1)} % between the third and the last part of the time`,
    );
  }
}
