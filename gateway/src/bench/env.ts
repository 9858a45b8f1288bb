/** What is measured, and for how long; a shorter list or fewer rounds for who looks at one thing. */
export function readBenchEnv(
  {
    BENCH_SERVERS,
    BENCH_CLIENTS,
    BENCH_REQUESTS,
    BENCH_ROUNDS,
    BENCH_ONLY,
    BENCH_MINUTES,
  }: NodeJS.ProcessEnv = process.env,
) {
  return {
    servers: (BENCH_SERVERS ?? 'floor,ours,hive,hive-rust').split(','),
    clients: (BENCH_CLIENTS ?? '1,16,64').split(',').map(Number),
    /** Requests of each server's turn. */
    requests: Number(BENCH_REQUESTS ?? 200),
    rounds: Number(BENCH_ROUNDS ?? 8),
    /** A part of an operation's name. */
    only: BENCH_ONLY ?? '',
    /** How long the soak lasts. */
    minutes: Number(BENCH_MINUTES ?? 10),
  };
}

export type BenchEnv = ReturnType<typeof readBenchEnv>;
