import { createHmac, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';
import type { Context } from './definition.ts';
import { actorOf } from './viewer.ts';

/** S50. How long the address of a file stays good. */
const LINK_SECONDS = 60;

type Asked = Pick<Context, 'viewer' | 'now' | 'env'>;

/** S50. The last part of a file's address, good for this person alone and for a minute: nobody can guess it, hand it on or keep it. */
export function fileTicket({ viewer, now, env }: Asked, file: string): string {
  const until = seconds(now) + LINK_SECONDS;
  return `${until}.${signature(env.filesKey, actorOf(viewer), file, until)}`;
}

/** Whether a ticket was made for this person and this file less than a minute ago. */
export function isGoodTicket({ viewer, now, env }: Asked, file: string, ticket: string): boolean {
  const [until = '', given = ''] = ticket.split('.');
  const left = Number(until) - seconds(now);
  if (!(left >= 0 && left <= LINK_SECONDS)) return false;
  const expected = Buffer.from(signature(env.filesKey, actorOf(viewer), file, Number(until)));
  const received = Buffer.from(given);
  return expected.length === received.length && timingSafeEqual(expected, received);
}

const seconds = (now: Temporal.Instant) => Math.floor(now.epochMilliseconds / 1_000);

function signature(masterKey: string, actor: string, file: string, until: number): string {
  const key = hkdfSync('sha256', Buffer.from(masterKey, 'base64'), '', 'file links', 32);
  return createHmac('sha256', Buffer.from(key))
    .update(JSON.stringify([actor, file, until]))
    .digest('base64url');
}
