import { createHash } from 'node:crypto';
import type { FilterQuery } from '@mikro-orm/core';
import { notFound } from '@trousseau/service/refusal';
import type { Viewer } from '@trousseau/service/viewer';
import { CALENDAR_SCOPES, type CalendarLink } from '../entities/calendar-link.ts';

type Scope = CalendarLink['scope'];

/** The addresses somebody sees where they act: that of the space, and that of all their spaces wherever it was made. @throws NOT_FOUND for nobody */
export function ownCalendars(viewer: Viewer, scopes: readonly Scope[] = CALENDAR_SCOPES): FilterQuery<CalendarLink> {
  if (viewer.kind !== 'PERSON') throw notFound();
  const { identityId, spaceId } = viewer;
  const own = scopes.map((scope) => (scope === 'SPACE' ? { identityId, scope, spaceId } : { identityId, scope }));
  return { $or: own };
}

/** What is kept of a secret. It is drawn, not chosen: a plain hash cannot be searched for it. */
export const calendarSecretHash = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
