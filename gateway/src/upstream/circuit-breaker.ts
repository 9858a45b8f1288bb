/** Closed: requests go. Open: none does. Half-open: one goes, to see. */
export type CircuitState = 'closed' | 'open' | 'half-open';

export interface CircuitTerms {
  /** Failures in a row after which it opens. */
  readonly failures: number;
  /** Milliseconds it stays open before one request may try. */
  readonly restMs: number;
}

/** Five misses are no accident; five seconds are what a restarting service takes. */
export const CIRCUIT_TERMS: CircuitTerms = { failures: 5, restMs: 5000 };

/** Spares a subgraph that does not answer, and those who would wait for it (F09). One per subgraph. */
export interface CircuitBreaker {
  readonly state: CircuitState;
  /** Whether a request may go now. Who is admitted says afterwards how it went. */
  admit(): boolean;
  /** It answered: the circuit closes, whatever it was. */
  succeeded(): void;
  failed(): void;
  /** Nobody waited for the end: it says nothing of the subgraph, and another may try. */
  abandoned(): void;
}

/** @param now milliseconds of a clock that only goes forward */
export function createCircuitBreaker(
  { failures, restMs }: CircuitTerms = CIRCUIT_TERMS,
  now: () => number = () => performance.now(),
): CircuitBreaker {
  let state: CircuitState = 'closed';
  let inARow = 0;
  let openedMs = 0;
  return {
    get state() {
      return state;
    },
    admit() {
      if (state === 'closed') return true;
      if (state === 'half-open' || now() - openedMs < restMs) return false;
      state = 'half-open';
      return true;
    },
    succeeded() {
      state = 'closed';
      inARow = 0;
    },
    failed() {
      inARow += 1;
      if (state === 'closed' && inARow < failures) return;
      state = 'open';
      openedMs = now();
    },
    abandoned() {
      if (state === 'half-open') state = 'open';
    },
  };
}
