import { defineEntity, p } from '@mikro-orm/core';
import { instant, plainDate } from '@trousseau/service/columns';

/** Which deadlines a calendar shows: of the space one acts in, or of all one's spaces. */
export const CALENDAR_SCOPES = ['SPACE', 'RING'] as const;

export const CalendarLinkSchema = defineEntity({
  name: 'CalendarLink',
  tableName: 'calendar_link',
  properties: {
    identityId: p.uuid().primary(),
    /** The space it shows; for all spaces, the one it was made in. */
    spaceId: p.uuid().primary(),
    scope: p.enum(CALENDAR_SCOPES).primary(),
    secretHash: p.text(),
    createdAt: instant(),
    /** The last day a calendar asked for it. */
    readOn: plainDate().nullable(),
  },
  uniques: [{ name: 'one_calendar_per_secret', properties: ['secretHash'] }],
});

/** An address at which somebody's calendar reads their deadlines, by the hash of its secret. Taken back it is gone. Distribution key: identityId. */
export class CalendarLink extends CalendarLinkSchema.class {}
CalendarLinkSchema.setClass(CalendarLink);
