import { UNAMBIGUOUS } from '@trousseau/values/unambiguous';

/** How the two halves of credentials travel: never both in one message. */
export type Delivery = 'EMAIL_ID' | 'EMAIL_PASSWORD' | 'LETTER_ID' | 'LETTER_PASSWORD';

/** R-CAF-01. Two e-mails when an address is known, two letters otherwise (S3 «2 mail distincts», «2 courriers distincts»). */
export function deliveryOf(emailKnown: boolean): readonly [Delivery, Delivery] {
  return emailKnown ? ['EMAIL_ID', 'EMAIL_PASSWORD'] : ['LETTER_ID', 'LETTER_PASSWORD'];
}

const USER_NUMBER_LENGTH = 14;

/** What was typed as a user number, and whether it has the shape of one. */
export interface TypedUserNumber {
  valid: boolean;
  normalised: string | null;
}

/** R-CAF-05. Fourteen letters or digits once spaces are dropped (D-CAF-01); it is no SIRET, so nothing else is checked. */
export function readUserNumber(typed: string): TypedUserNumber {
  const compact = typed.replace(/\s+/gu, '').toUpperCase();
  return /^[A-Z0-9]{14}$/.test(compact) ? { valid: true, normalised: compact } : { valid: false, normalised: null };
}

/** A uniform random integer below its argument, from the caller: a rule has no chance of its own. */
type Random = (below: number) => number;

/** R-CAF-05. A user number of ours: fourteen digits, easy to say on the telephone. */
export const writeUserNumber = (random: Random) =>
  Array.from({ length: USER_NUMBER_LENGTH }, () => random(10)).join('');

/** An identifier: eight characters that cannot be taken for one another. */
export const writeIdentifier = (random: Random) => draw(8, random);

/** A provisional secret: twelve such characters, about 59 bits, for which few tries and a bounded life are enough. */
export const writeProvisionalSecret = (random: Random) => draw(12, random);

/** An identifier or a provisional secret as typed: capitals, without the spaces and hyphens of the letter. */
export const normaliseCredential = (typed: string) => typed.replace(/[\s-]+/gu, '').toUpperCase();

/** How an identifier or a secret is printed: «7KQ4-M2XA». */
export const grouped = (credential: string) => credential.replace(/(.{4})(?=.)/g, '$1-');

/** How a user number is printed: «1234 5678 9012 34», with spaces that do not break. */
export const groupedUserNumber = (userNumber: string) => userNumber.replace(/(.{4})(?=.)/g, '$1\u00a0');

/** What «mot de passe oublié» does: sends a temporary password, or leads to the connection problem page. */
export type ForgottenPasswordAnswer =
  | { redirect: null; send: 'TEMPORARY_PASSWORD' }
  | { redirect: 'CONNECTION_PROBLEM'; send: null };

/**
 * R-CAF-06. A temporary password goes by e-mail. Who never logged in and has credentials by post has shown no address yet:
 * nothing can be sent there (S3 «jamais connecté»).
 */
export function answerForgottenPassword(access: {
  neverLoggedIn: boolean;
  credentialsSentBy: 'EMAIL' | 'LETTER';
}): ForgottenPasswordAnswer {
  return access.neverLoggedIn && access.credentialsSentBy === 'LETTER'
    ? { redirect: 'CONNECTION_PROBLEM', send: null }
    : { redirect: null, send: 'TEMPORARY_PASSWORD' };
}

const draw = (length: number, random: Random) =>
  Array.from({ length }, () => UNAMBIGUOUS.charAt(random(UNAMBIGUOUS.length))).join('');
