import { monitorEventLoopDelay } from 'node:perf_hooks';
import type { Registry } from './registry.ts';

/** Milliseconds between two looks at how late the event loop is. */
const LOOK_MS = 20;

/**
 * How this process does: memory, processor, and how late its event loop runs since it was last asked.
 *
 * @returns how to stop watching
 */
export function watchProcess(registry: Registry): () => void {
  const delay = monitorEventLoopDelay({ resolution: LOOK_MS });
  delay.enable();
  registry.gauge(
    {
      name: 'gateway_event_loop_delay_seconds',
      help: 'How late the event loop ran since the last reading.',
      labels: ['quantile'],
    },
    () => {
      // The watch itself waits between two looks, which is no delay.
      const late = (nanoseconds: number) => Math.max(0, nanoseconds / 1e9 - LOOK_MS / 1000);
      const values = [0.5, 0.99].map(
        (quantile) => [[String(quantile)], late(delay.percentile(quantile * 100))] as const,
      );
      const read = [...values, [['1'], late(delay.max)] as const];
      delay.reset();
      return read;
    },
  );
  registry.gauge({ name: 'gateway_memory_bytes', help: 'Memory of the process.', labels: ['kind'] }, () => {
    const { rss, heapUsed, external } = process.memoryUsage();
    return [
      [['resident'], rss],
      [['heap'], heapUsed],
      [['external'], external],
    ];
  });
  registry.gauge({ name: 'gateway_cpu_seconds', help: 'Processor time used since the start.' }, () => {
    const { user, system } = process.cpuUsage();
    return [[[], (user + system) / 1e6]];
  });
  return () => delay.disable();
}
