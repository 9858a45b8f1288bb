import { Temporal } from 'temporal-polyfill';

/** How long a phone may add papers: time to find them and photograph them, not to be forgotten on a table. */
const linkMinutes = 30;

/** When a link made now ends. */
export const linkEnd = (now: Temporal.Instant): Temporal.Instant => now.add({ minutes: linkMinutes });

/** Whether a link still takes papers. */
export const isLinkOpen = ({ expiresAt }: { readonly expiresAt: Temporal.Instant }, now: Temporal.Instant): boolean =>
  Temporal.Instant.compare(now, expiresAt) < 0;
