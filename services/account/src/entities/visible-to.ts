import type { FilterQuery } from '@mikro-orm/core';
import { roleOf, type Viewer } from '@trousseau/service/viewer';
import type { Space } from './space.ts';

/**
 * The spaces a viewer may read: the one they act in, and every one for an officer. Null: none. Another space does not
 * exist for them, however it is reached (A6, S19, S25).
 */
export function visibleSpaces(viewer: Viewer): FilterQuery<Space> | null {
  if (viewer.kind !== 'PERSON') return null;
  if (roleOf(viewer) === 'OFFICER') return {};
  return { id: viewer.spaceId };
}
