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
  // A number: a set of responses that come and go is copied all the time, and its old copies keep the last of them for long.
  let running = 0;
  const streams = new WeakSet<ServerResponse>();
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
      if (running >= capacity || (late && running >= capacity / 16)) return false;
      running += 1;
      response.once('close', () => {
        if (!streams.has(response)) running -= 1;
      });
      return true;
    },
    leave(response) {
      // One that is closed already, its client having left before the stream began, no longer counts.
      if (response.destroyed || streams.has(response)) return;
      streams.add(response);
      running -= 1;
    },
    close() {
      clearInterval(timer);
      delay.disable();
    },
  };
}
