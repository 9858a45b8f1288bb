import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { CalendarLink } from '../entities/calendar-link.ts';
import { ownCalendars } from './own-calendars.ts';

/** Takes an address back: from then on no calendar reads anything at it. Done twice, it is still gone. */
export const revokeCalendarLink = (context: Context, { scope }: Pick<CalendarLink, 'scope'>) =>
  transact(context, async (em) => {
    await em.nativeDelete(CalendarLink, ownCalendars(context.viewer, [scope]));
    return { kind: 'CalendarLinkRevoked' as const, scope };
  });
