/** What is measured, and for how long; a shorter list or time for who looks at one thing. */
export function readBenchEnv(
  { BENCH_SERVERS, BENCH_CLIENTS, BENCH_MS, BENCH_ROUNDS, BENCH_ONLY }: NodeJS.ProcessEnv = process.env,
) {
  return {
    servers: (BENCH_SERVERS ?? 'floor,ours,hive,hive-rust').split(','),
    clients: (BENCH_CLIENTS ?? '1,16,64').split(',').map(Number),
    /** Milliseconds of each server's turn. */
    roundMs: Number(BENCH_MS ?? 1000),
    rounds: Number(BENCH_ROUNDS ?? 5),
    /** A part of an operation's name. */
    only: BENCH_ONLY,
  };
}
