import type { Context } from '@trousseau/service/definition';
import { knownDeviceOf } from '../credentials/known-device.ts';
import { waitAfter, waitAfterMany } from '../domain/throttle.ts';
import { type Count, GIVE_BACK, giveBackValues, takeAttempts } from './take-attempt.ts';

/** Who tries, as far as counting goes; nobody's address is counted like anybody's (S09). */
export interface SignInTry {
  email: string;
  /** The person who has this address; null for nobody. */
  identityId: string | null;
}

/** Tries of one network, whatever the address, and of one address, whatever the network, before anybody waits. */
const FREE_BY_NETWORK = 300;
const FREE_BY_ADDRESS = 50;

/**
 * S06, S08. A browser that this person signed in with before has a count of its own: whoever tries passwords elsewhere does not shut
 * the owner out. Everybody else is counted by address and network together, and, more loosely, by each of the two alone: one network
 * that tries a password on everybody, many networks that try one person's.
 */
function countsOf({ env, network, device }: Context, { email, identityId }: SignInTry): Count[] {
  const known = identityId && knownDeviceOf(env.secretsKey, identityId, device);
  if (known) return [{ key: `device ${known}`, waitAfter }];
  // The narrowest first: the count that everybody of a network shares is locked for the shortest time.
  return [
    { key: `${email} from ${network ?? ''}`, waitAfter },
    { key: `address ${email}`, waitAfter: waitAfterMany(FREE_BY_ADDRESS) },
    { key: `network ${network ?? ''}`, waitAfter: waitAfterMany(FREE_BY_NETWORK) },
  ];
}

/**
 * Counts a try before it is made, outside any transaction, so that the count stands whatever comes of it.
 * @returns the seconds to wait before this one is open, else those that the next one costs when this one is wrong
 */
export async function takeSignInAttempt(context: Context, attempt: SignInTry) {
  const counts = countsOf(context, attempt);
  const taken = await takeAttempts(context.em, { purpose: 'SIGN_IN', now: context.now }, counts);
  return {
    beforeThis: Math.max(...taken.map(({ waitSeconds }) => waitSeconds)),
    beforeNext: Math.max(...taken.map(({ attempts }, index) => counts[index]?.waitAfter(attempts) ?? 0)),
  };
}

/** The counts of a try that was the right one, to be given back with what it opens. */
export const signInCounts = (context: Context, attempt: SignInTry): readonly string[] =>
  countsOf(context, attempt).map(({ key }) => key);

/** The try was the right one: the narrowest count begins anew, the others had one too many. */
export async function forgetSignInAttempts(context: Context, attempt: SignInTry): Promise<void> {
  await context.em.execute(GIVE_BACK, giveBackValues(signInCounts(context, attempt), 'SIGN_IN'));
}
