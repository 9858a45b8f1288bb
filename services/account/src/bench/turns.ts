/** What a round of load saw. */
export interface Round {
  readonly done: number;
  readonly seconds: number;
  /** Milliseconds of processor that the measured process used: what else the machine does is not in them. */
  readonly cpuMs: number;
  /** Milliseconds of each turn. */
  readonly latencies: readonly number[];
}

/** As many clients as said, each doing one thing after the other for a time; `work` is told which client it is. */
export async function turns(clients: number, ms: number, work: (client: number) => Promise<void>): Promise<Round> {
  const latencies: number[] = [];
  const startedMs = performance.now();
  const usedBefore = process.cpuUsage();
  const client = async (index: number) => {
    for (let nowMs = performance.now(); nowMs - startedMs < ms; ) {
      await work(index);
      const doneMs = performance.now();
      latencies.push(doneMs - nowMs);
      nowMs = doneMs;
    }
  };
  await Promise.all(Array.from({ length: clients }, (_, index) => client(index)));
  const { user, system } = process.cpuUsage(usedBefore);
  const seconds = (performance.now() - startedMs) / 1_000;
  return { done: latencies.length, seconds, cpuMs: (user + system) / 1_000, latencies };
}
