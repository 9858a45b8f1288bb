import { createHash, randomBytes, randomInt, timingSafeEqual } from 'node:crypto';
import { writeActivationCode } from '../domain/activation-code.ts';
import { writeApiSecret } from '../domain/api-client-secret.ts';
import { writeIdentifier, writeProvisionalSecret, writeUserNumber } from '../domain/partner-credentials.ts';

const sha256 = (text: string) => createHash('sha256').update(text).digest('base64url');

const newToken = () => randomBytes(32).toString('base64url');

/** A session token: 256 random bits, opaque. */
export const newSessionToken = newToken;

/** The secret of a link that replaces a password: 256 random bits (S12). */
export const newResetToken = newToken;

/** What is stored of a recovery code, bound to its person. */
export const hashRecoveryCode = (identityId: string, code: string) => sha256(`recovery:${identityId}:${code}`);

/** What is stored of the secret of such a link. */
export const hashResetToken = (token: string) => sha256(`reset:${token}`);

/** What is stored of a session token: whoever reads the table cannot sign in with it. */
export const hashSessionToken = (token: string) => sha256(`session:${token}`);

/** A code nobody can guess from the last one (R-ACC-05). */
export const newActivationCode = () => writeActivationCode((below) => randomInt(below));

/** What is stored of a code, bound to its space: the same code of another space has another hash. */
export const hashActivationCode = (spaceId: string, code: string) => sha256(`activation:${spaceId}:${code}`);

/** What is stored of the code sent to a new address, bound to the person and to the address. */
export const hashEmailChangeCode = (identityId: string, newEmail: string, code: string) =>
  sha256(`email-change:${identityId}:${newEmail}:${code}`);

/** What is stored of the code sent by short message, bound to the person and to the number. */
export const hashPhoneCode = (identityId: string, number: string, code: string) =>
  sha256(`phone:${identityId}:${number}:${code}`);

/** The secret of a link that takes a change of address back. */
export const newRestoreToken = newToken;

/** What is stored of it. */
export const hashRestoreToken = (token: string) => sha256(`restore:${token}`);

/** The secret of a link that takes a change of bank account back. */
export const newPayoutUndoToken = newToken;
/** What is stored of it. */
export const hashPayoutUndoToken = (token: string) => sha256(`payout-undo:${token}`);

const below = (most: number) => randomInt(most);

/** Credentials of a partner access: an identifier, a user number that pairs it with the secret (R-CAF-05), and the secret. */
export const newIdentifier = () => writeIdentifier(below);
export const newUserNumber = () => writeUserNumber(below);
export const newProvisionalSecret = () => writeProvisionalSecret(below);

/** What is stored of a provisional secret, bound to whose it is. */
export const hashProvisionalSecret = (partnerUserId: string, secret: string) =>
  sha256(`partner-secret:${partnerUserId}:${secret}`);

/** What is stored of the code of a first login, bound to the access and to the address it went to. */
export const hashFirstLoginCode = (partnerUserId: string, email: string, code: string) =>
  sha256(`first-login:${partnerUserId}:${email}:${code}`);
/** What is stored of the code that proves another login, bound to who asks and to the address. */
export const hashAttachmentCode = (identityId: string, email: string, code: string) =>
  sha256(`attachment:${identityId}:${email}:${code}`);

/** The secret of a link into a space. */
export const newInvitationToken = newToken;

/** What is stored of it, bound to its invitation. */
export const hashInvitationToken = (invitationId: string, token: string) =>
  sha256(`invitation:${invitationId}:${token}`);
/** The secret of a partner’s program: 256 random bits (S29). */
export const newApiSecret = (production: boolean) => writeApiSecret(newToken(), production);

/** What is stored of it, bound to its program. */
export const hashApiSecret = (clientId: string, secret: string) => sha256(`api-secret:${clientId}:${secret}`);

/** What a program shows with each request: 256 random bits, opaque. */
export const newAccessToken = newToken;

/** What is stored of it. */
export const hashAccessToken = (token: string) => sha256(`access:${token}`);

/** How an address is counted without being kept. */
export const hashEmail = (email: string) => sha256(`email:${email}`);

/** Compares two hashes in constant time. */
export const sameHash = (one: string, other: string) =>
  one.length === other.length && timingSafeEqual(Buffer.from(one), Buffer.from(other));
