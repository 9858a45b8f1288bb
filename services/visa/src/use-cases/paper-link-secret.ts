import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Context } from '@trousseau/service/definition';

type Means = Pick<Context, 'env'>;

/** What the QR code of a link carries: its id, and a proof that nobody can guess. It stands behind the « # », in no log. */
export const linkSecret = (means: Means, linkId: string): string => `${linkId}.${proof(means, 'link', linkId)}`;

/** The link a secret opens; null when it opens none. */
export function linkIdOf(means: Means, secret: string): string | null {
  const [linkId = ''] = secret.split('.');
  return isSame(secret, linkSecret(means, linkId)) ? linkId : null;
}

/** The last part of an upload's address: good for one paper of one link, so that an address read in a log opens nothing else. */
export const paperTicket = (means: Means, linkId: string, documentId: string): string =>
  proof(means, 'paper', linkId, documentId);

/** Whether a ticket was made for this paper of this link. */
export const isPaperTicket = (means: Means, linkId: string, documentId: string, ticket: string): boolean =>
  isSame(ticket, paperTicket(means, linkId, documentId));

function proof({ env }: Means, ...named: string[]): string {
  const key = hkdfSync('sha256', Buffer.from(env.filesKey, 'base64'), '', 'paper links', 32);
  return createHmac('sha256', Buffer.from(key)).update(JSON.stringify(named)).digest('base64url');
}

function isSame(given: string, expected: string): boolean {
  const [one, other] = [Buffer.from(given), Buffer.from(expected)];
  return one.length === other.length && timingSafeEqual(one, other);
}
