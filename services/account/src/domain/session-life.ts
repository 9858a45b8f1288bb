import type { Temporal } from 'temporal-polyfill';

/** Longest silence and longest life of a session, in minutes (S15): shorter for officers, who see everybody's files. */
const LIFE = {
  TENANT: { inactivity: 30, absolute: 12 * 60 },
  LANDLORD: { inactivity: 30, absolute: 12 * 60 },
  PARTNER: { inactivity: 30, absolute: 12 * 60 },
  OFFICER: { inactivity: 15, absolute: 8 * 60 },
} as const;

/** The longest life any session has, in minutes: older rows are rubbish. */
export const LONGEST_SESSION_MINUTES = Math.max(...Object.values(LIFE).map(({ absolute }) => absolute));

/** S15. Whether a session, opened by the login of R-ACC-02, still stands at `now`, the server's real clock: a simulated date ends nobody's session. */
export function sessionStands(
  role: keyof typeof LIFE,
  session: { createdAt: Temporal.Instant; lastSeenAt: Temporal.Instant },
  now: Temporal.Instant,
): boolean {
  const { inactivity, absolute } = LIFE[role];
  return minutesSince(session.lastSeenAt, now) < inactivity && minutesSince(session.createdAt, now) < absolute;
}

/** Whether somebody may act in a space: a locked or closed one lets nobody in (R-STATE-ACCOUNT). */
export const letsIn = (status: string) => status === 'ACTIVE' || status === 'ACTIVE_INCOMPLETE';

const minutesSince = (from: Temporal.Instant, now: Temporal.Instant) => now.since(from).total('minutes');
