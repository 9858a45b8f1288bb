/** Events that a test sends to whoever listens. */
export interface TestEvents<Event> {
  /** The resolver of a subscription. */
  subscribe(): AsyncGenerator<Event, void>;
  send(event: Event): void;
  /** Ends every stream as its source would. */
  complete(): void;
  /** How many listen. */
  listeners(): number;
}

interface Queue<Event> {
  readonly events: Event[];
  wake: () => void;
  done: boolean;
}

export function createEvents<Event>(): TestEvents<Event> {
  const queues = new Set<Queue<Event>>();
  return {
    subscribe() {
      const queue: Queue<Event> = { events: [], wake: () => undefined, done: false };
      queues.add(queue);
      const end = async (): Promise<IteratorResult<Event, void>> => {
        queues.delete(queue);
        queue.done = true;
        queue.wake();
        return { done: true, value: undefined };
      };
      return {
        async next() {
          while (queue.events.length === 0 && !queue.done)
            await new Promise<void>((resolve) => {
              queue.wake = resolve;
            });
          const value = queue.events.shift();
          return value === undefined ? end() : { done: false, value };
        },
        return: end,
        throw: end,
        [Symbol.asyncIterator]() {
          return this;
        },
        [Symbol.asyncDispose]: async () => void (await end()),
      };
    },
    send(event) {
      for (const queue of queues) {
        queue.events.push(event);
        queue.wake();
      }
    },
    complete() {
      for (const queue of queues) {
        queue.done = true;
        queue.wake();
      }
    },
    listeners: () => queues.size,
  };
}
