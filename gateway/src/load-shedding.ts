import type { ServerResponse } from 'node:http';
import { monitorEventLoopDelay } from 'node:perf_hooks';

export interface Load {
  /**
   * Counts a request until its answer is sent or its client left.
   *
   * @returns whether there is room for it: above capacity an early no is worth more than a late answer
   */
  enter(response: ServerResponse): boolean;
  /** A stream waits and costs nothing while it does: it counts no longer. */
  leave(response: ServerResponse): void;
  close(): void;
}

/** Milliseconds by which the process is late at everything before it takes on nothing more. */
const MOST_DELAY_MS = 250;
const RESOLUTION_MS = 20;
const WINDOW_MS = 500;

/** `capacity` is a number of requests under way. */
export function createLoad(capacity: number): Load {
  const running = new Set<ServerResponse>();
  const delay = monitorEventLoopDelay({ resolution: RESOLUTION_MS });
  delay.enable();
  let late = false;
  const timer = setInterval(() => {
    late = delay.percentile(50) / 1e6 - RESOLUTION_MS > MOST_DELAY_MS;
    delay.reset();
  }, WINDOW_MS).unref();
  return {
    enter(response) {
      // Some always get through: nothing else would make the delay go away.
      if (running.size >= capacity || (late && running.size >= capacity / 16)) return false;
      running.add(response);
      response.once('close', () => running.delete(response));
      return true;
    },
    leave: (response) => void running.delete(response),
    close() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
