import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator';
import type { Temporal } from 'temporal-polyfill';
import type { CalendarDay } from '../use-cases/read-calendar.ts';

/** Seconds after which a calendar may ask again. */
const REFRESH_SECONDS = 6 * 3600;

/**
 * Deadlines as an iCalendar (RFC 5545) that a calendar subscribes to: whole days, each leading to its contract. The same deadlines give the
 * same bytes, so that one that has not changed is not sent again.
 */
export function calendarFile(days: readonly CalendarDay[], publicOrigin: string): string {
  const calendar = ical({
    name: 'Échéances de mes garanties',
    prodId: { company: 'Trousseau', product: 'échéances', language: 'FR' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: REFRESH_SECONDS,
  });
  for (const { id, dueOn, sinceOn, label, consequence, contract } of days)
    calendar.createEvent({
      id: `${id}@${new URL(publicOrigin).hostname}`,
      start: midnight(dueOn),
      allDay: true,
      stamp: midnight(sinceOn),
      summary: `${label} – ${contract.street}, ${contract.city}`,
      description: `${consequence}\nContrat ${contract.number}`,
      url: `${publicOrigin}/bailleur/contrats/${contract.id}`,
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  return calendar.toString();
}

const midnight = (day: Temporal.PlainDate) => new Date(`${day}T00:00:00Z`);
