import type { Route } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { fileResponse, sha256 } from '@trousseau/service/uploads';
import { readCalendar } from '../use-cases/read-calendar.ts';
import { calendarFile } from './calendar-file.ts';

/** `GET /files/calendars/{secret}.ics`: somebody's deadlines, for whoever holds the address (decision 0036). */
export const calendarRoute: Route = {
  method: 'GET',
  path: '/files/calendars/:secret.ics',
  async handle(context, { params: { secret = '' } }) {
    const days = await readCalendar(context, secret);
    if (!days) throw notFound();
    const bytes = new TextEncoder().encode(calendarFile(days, context.env.publicOrigin));
    const { headers, ...file } = fileResponse({
      bytes,
      contentType: 'text/calendar; charset=utf-8',
      fileName: 'echeances.ics',
      inline: true,
    });
    return { ...file, headers: { ...headers, etag: `"${sha256(bytes)}"` } };
  },
};
