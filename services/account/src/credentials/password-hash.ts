import { availableParallelism } from 'node:os';
import { hash, verify } from '@node-rs/argon2';
import { composePassword } from '../domain/password.ts';
import { BoundedQueue } from './bounded-queue.ts';

// The library's Algorithm.Argon2id, a constant enum that does not exist at run time.
const ARGON2ID = 2;
/** argon2id with 19 MiB, two passes, one lane: about 30 ms of one core (OWASP's first choice; S04). */
const STRENGTH = { algorithm: ARGON2ID, memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const CURRENT = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$/;

// Sixty attempts a second would starve every other query of the machine (S05). Hashing leaves one core to what surrounds it, without
// which no sign-in ends sooner, and one of the four threads that files and names need too; fifty wait, the rest are refused.
const AT_ONCE = Math.max(1, Math.min(availableParallelism() - 1, 3));
const queue = new BoundedQueue(AT_ONCE, 50);

// What an unknown address is compared with, so that the answer takes as long as for a known one (S09): the hash of 32
// random bytes that nobody kept. Written anew when STRENGTH rises, which a test checks.
const NOBODY = '$argon2id$v=19$m=19456,t=2,p=1$5BRr5phzwTEC1O2cJbtyFQ$xdztfGiYHf7u9zgRGt3iK9rvjLT/dlwEB6QMzu3wbBU';

/** Hashes a password with the present strength; the salt is random, so equal passwords differ. @throws TOO_MANY_REQUESTS */
export function hashPassword(password: string): Promise<string> {
  return queue.run(() => hash(composePassword(password), STRENGTH));
}

/** Whether the password is the one hashed. With null (nobody has this address) works as long and answers false. @throws TOO_MANY_REQUESTS */
export async function passwordMatches(passwordHash: string | null, password: string): Promise<boolean> {
  const matches = await queue.run(() => verify(passwordHash ?? NOBODY, composePassword(password)));
  return passwordHash !== null && matches;
}

/** Whether a stored hash is weaker than the present strength, and is to be replaced while the password is at hand. */
export function needsRehash(passwordHash: string): boolean {
  const [, memory, passes, lanes] = CURRENT.exec(passwordHash) ?? [];
  return (
    Number(memory ?? 0) < STRENGTH.memoryCost ||
    Number(passes ?? 0) < STRENGTH.timeCost ||
    Number(lanes ?? 0) < STRENGTH.parallelism
  );
}
