import { pretendNow } from '@trousseau/space';

/** Every page, cache and rule must see the same day: the page is loaded again. */
export function travelTo(day: string | null): void {
  // Ten in the morning UTC is the same calendar day in Paris, all year round.
  pretendNow(day === null ? null : `${day}T10:00:00Z`);
  window.location.reload();
}
