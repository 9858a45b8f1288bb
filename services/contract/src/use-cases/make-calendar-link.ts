import { randomBytes } from 'node:crypto';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { CalendarLink } from '../entities/calendar-link.ts';
import { calendarSecretHash, ownCalendars } from './own-calendars.ts';

export interface MakeCalendarLinkInput {
  operationId: string;
  scope: CalendarLink['scope'];
}

/** Bytes of a secret: nobody finds one by trying. */
const SECRET_BYTES = 32;

/**
 * Opens an address at which a calendar reads deadlines, in the place of the one there was (decision 0036). The address is part of the first
 * answer only: the operation keeps nothing readable, so that sent again it answers the same link without it.
 */
export async function makeCalendarLink(context: Context, { operationId, scope }: MakeCalendarLinkInput) {
  const { viewer, now, env } = context;
  if (viewer.kind !== 'PERSON') throw notFound();
  const { identityId, spaceId } = viewer;
  let address: string | null = null;
  const verdict = await once(context, 'makeCalendarLink', operationId, { scope }, async (em) => {
    const secret = randomBytes(SECRET_BYTES).toString('base64url');
    await em.nativeDelete(CalendarLink, ownCalendars(viewer, [scope]));
    const link = { identityId, spaceId, scope, secretHash: calendarSecretHash(secret), createdAt: now, readOn: null };
    // Two sent at once: the later one is the address that is good.
    await em.upsert(CalendarLink, link);
    address = `${env.publicOrigin}/files/contract/calendars/${secret}.ics`;
    return { kind: 'CalendarLinkMade' as const, scope };
  });
  return { ...verdict, address };
}
