import { type CallerKind, kindOf } from './credentials.ts';
import { RequestError } from './engine/request-error.ts';
import type { Caller } from './sign.ts';
import type { TokenBuckets } from './token-buckets.ts';

/** Requests a minute by who asks: a session by itself, a stranger with everybody of the same address. */
export const RATES: Readonly<Record<CallerKind, number>> = { anonymous: 240, person: 600, partner: 600 };

/** What operations may cost in a minute together, as `engine/estimate-cost.ts` counts, by who asks: those who write documents of their own (S38). */
const COST_A_MINUTE: Readonly<Partial<Record<CallerKind, number>>> = { partner: 50_000 };

/** Requests a minute from one address, whoever they say they are: inventing sessions is asking too. */
const ADDRESS_RATE = 1200;

/**
 * Per address: what tries a secret or writes to somebody's mailbox, and what tells a visa from an invented one (S07, S53). Many
 * people share the address of an office; whoever tries one person's password is slowed down by account.
 */
const TRIES: readonly { readonly fields: readonly string[]; readonly perMinute: number }[] = [
  {
    fields: ['signIn', 'register', 'activate', 'resendActivationCode', 'requestPasswordReset', 'resetPassword'],
    perMinute: 60,
  },
  {
    fields: [
      'confirmSpaceAttachment',
      'invitation',
      'acceptInvitation',
      'inviteMember',
      'resendInvitation',
      'requestSpaceAttachment',
    ],
    perMinute: 60,
  },
  {
    fields: [
      'signInToPartnerAccess',
      'saveFirstLoginInformation',
      'confirmFirstLoginEmail',
      'chooseFirstLoginPassword',
      'acceptAccessText',
      'requestTemporaryPassword',
      'replaceTemporaryPassword',
      'requestNewCredentials',
      'requestIdentifierReminder',
    ],
    perMinute: 60,
  },
  { fields: ['confirmSecondFactor', 'proveAgain'], perMinute: 60 },
  { fields: ['checkVisa', 'checkVisaCode', 'openVisaShare'], perMinute: 30 },
];

/** Root fields that try something: one operation holds at most one of them (S07). */
export const TRYING_FIELDS: ReadonlySet<string> = new Set(TRIES.flatMap(({ fields }) => fields));

/** Tokens asked for in a minute: one serves fifteen, and a program is tried from each address apart, so that nobody locks it out. */
const TOKEN_RATES = { address: 60, client: 20 } as const;

/** Refused for now: 429, with the seconds after which it is worth asking again. */
export class TooManyRequests extends RequestError {
  readonly retryAfterSeconds: number;

  constructor(retryAfterSeconds: number) {
    super('TOO_MANY_REQUESTS', 'Trop de demandes en peu de temps. Patientez un instant avant de recommencer.', {
      status: 429,
    });
    this.retryAfterSeconds = retryAfterSeconds;
  }
}

interface Asker {
  readonly address: string;
  readonly caller: Caller;
}

/** How often who may ask. */
export interface Rates {
  /** @throws {TooManyRequests} */
  admitRequest(address: string): void;
  /** @throws {TooManyRequests} */
  admitTokenRequest(asked: { address: string; clientId: string }): void;
  /** @throws {TooManyRequests} */
  admitOperation(asked: Asker & { rootFields: ReadonlySet<string> }): void;
  /** Once it is known what an operation may cost. @throws {TooManyRequests} */
  admitCost(asked: Asker & { cost: number }): void;
}

/** `factor` multiplies every rate. */
export function createRates(buckets: TokenBuckets, factor: number): Rates {
  const take = (key: string, perMinute: number, tokens = 1) => {
    const seconds = buckets.take(key, perMinute * factor, tokens);
    if (seconds > 0) throw new TooManyRequests(seconds);
  };
  return {
    admitRequest: (address) => take(`address ${address}`, ADDRESS_RATE),
    admitTokenRequest({ address, clientId }) {
      take(`tokens ${address}`, TOKEN_RATES.address);
      take(`tokens of ${clientId} ${address}`, TOKEN_RATES.client);
    },
    admitOperation({ address, caller, rootFields }) {
      take(keyOf({ address, caller }), RATES[kindOf(caller)]);
      for (const { fields, perMinute } of TRIES) {
        if (fields.some((field) => rootFields.has(field))) take(`${fields[0]} ${address}`, perMinute);
      }
    },
    admitCost({ address, caller, cost }) {
      const perMinute = COST_A_MINUTE[kindOf(caller)];
      if (perMinute !== undefined) take(`cost of ${keyOf({ address, caller })}`, perMinute, cost);
    },
  };
}

/** Whom requests count against. */
function keyOf({ address, caller }: Asker): string {
  const { sessionId, clientId } = caller;
  if (typeof clientId === 'string') return `program ${clientId}`;
  return typeof sessionId === 'string' ? `session ${sessionId}` : `${kindOf(caller)} ${address}`;
}
