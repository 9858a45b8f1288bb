import { tooManyRequests } from '@trousseau/service/refusal';

/** A queue that runs few things at once and lets few wait: whoever comes after is told to come back, nobody piles up memory. */
export class BoundedQueue {
  readonly #waiting: (() => void)[] = [];
  #running = 0;

  constructor(
    /** How many run at the same time. */
    private readonly atOnce: number,
    /** How many may wait for their turn. */
    private readonly mostWaiting: number,
  ) {}

  /** Runs `work` in its turn. @throws TOO_MANY_REQUESTS when the queue is full; the work is then not started. */
  async run<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#running < this.atOnce) this.#running += 1;
    else if (this.#waiting.length < this.mostWaiting) await new Promise<void>((turn) => this.#waiting.push(turn));
    else throw tooManyRequests();
    try {
      return await work();
    } finally {
      // The place is handed over, not freed and fought for: first come, first served.
      const next = this.#waiting.shift();
      if (next) next();
      else this.#running -= 1;
    }
  }
}
