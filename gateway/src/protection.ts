import type { IncomingMessage, ServerResponse } from 'node:http';
import { addressOf } from './client-address.ts';
import { createLoad } from './load-shedding.ts';
import { createRates, type Rates, TooManyRequests } from './rates.ts';
import { createTokenBuckets } from './token-buckets.ts';

export interface ProtectionTerms {
  /** Multiplies every rate. */
  readonly limitsFactor: number;
  /** Addresses of the proxies in front of us, whose `X-Forwarded-For` is believed. */
  readonly trustedProxies: ReadonlySet<string>;
  /** Requests under way above which no more are taken on. */
  readonly capacity: number;
}

/** What keeps one client, or all of them together, from taking the door away from the others. */
export interface Protection {
  /**
   * Before anything of a request is read.
   *
   * @returns the address it counts against
   * @throws {TooManyRequests} when the door is full, or the address asked too often
   */
  admitRequest(request: IncomingMessage, response: ServerResponse): string;
  /** Once it is known which program asks for a token. @throws {TooManyRequests} */
  readonly admitTokenRequest: Rates['admitTokenRequest'];
  /** Once it is known who asks and what. @throws {TooManyRequests} */
  readonly admitOperation: Rates['admitOperation'];
  readonly admitCost: Rates['admitCost'];
  /** A stream waits, and costs nothing while it does: it takes no place any longer. */
  readonly stream: (response: ServerResponse) => void;
  close(): void;
}

/** Seconds after which a full door is worth another try: most of what runs is over by then. */
const FULL_SECONDS = 1;

export function createProtection({ limitsFactor, trustedProxies, capacity }: ProtectionTerms): Protection {
  const load = createLoad(capacity);
  const rates = createRates(createTokenBuckets(), limitsFactor);
  return {
    admitRequest(request, response) {
      if (!load.enter(response)) throw new TooManyRequests(FULL_SECONDS);
      const address = addressOf(request, trustedProxies);
      rates.admitRequest(address);
      return address;
    },
    admitTokenRequest: rates.admitTokenRequest,
    admitOperation: rates.admitOperation,
    admitCost: rates.admitCost,
    stream: load.leave,
    close: load.close,
  };
}
