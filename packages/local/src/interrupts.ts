import { print, warn } from './terminal.ts';

/** Signals often come twice: from the terminal, and again from npm. Later ones mean impatience. */
const ONE_KEYPRESS_MS = 2_000;

type Cleanup = () => Promise<void> | void;

/** Thrown into whatever was waiting when the person asked to stop. */
export class Interrupted extends Error {}

/** What must be undone before this process ends, in the opposite order; and the signals that ask for it. */
export class Interrupts {
  readonly #cleanups: Cleanup[] = [];
  #askedAt = 0;
  #finishing: Promise<void> | null = null;

  constructor() {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => this.#asked());
    const parent = process.ppid;
    // scripts/go.mjs may die without a word.
    setInterval(() => process.ppid === parent || this.#asked(), 500).unref();
  }

  /** Registers what to undo. */
  add(cleanup: Cleanup): void {
    this.#cleanups.push(cleanup);
  }

  /** Undoes everything, once. */
  finish(): Promise<void> {
    this.#finishing ??= this.#undo();
    return this.#finishing;
  }

  #asked(): void {
    const now = Date.now();
    if (this.#askedAt === 0) {
      this.#askedAt = now;
      print('\nStopping…');
      this.finish().then(
        () => {
          print('Stopped.');
          process.exit(0);
        },
        (error: unknown) => {
          warn(String(error));
          process.exit(1);
        },
      );
    } else if (now - this.#askedAt > ONE_KEYPRESS_MS) {
      // The guard ends what we leave behind.
      process.exit(130);
    }
  }

  async #undo(): Promise<void> {
    for (const cleanup of this.#cleanups.toReversed()) await cleanup();
  }
}
