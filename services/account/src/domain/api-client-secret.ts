import type { ApiClientRule } from '@trousseau/scheme/parameters/access';
import type { Temporal } from 'temporal-polyfill';

/** A secret without the secret: when it was made and until when it opens. */
export interface SecretLife {
  readonly createdAt: Temporal.Instant;
  readonly expiresAt: Temporal.Instant;
}

/** Signs of a secret that remain visible: enough to tell two of them apart, 36 of its 256 random bits. */
const VISIBLE = 6;

/** S29. Says where it comes from: a secret made to try things out never opens production, whatever was copied there. */
const prefixOf = (production: boolean) => (production ? 'trs_live_' : 'trs_demo_');

/** S29. A secret around random text, recognisable by who finds it where it should not be. */
export const writeApiSecret = (random: string, production: boolean) => `${prefixOf(production)}${random}`;

/** S29. Whether a secret was made in a house like this one. */
export const belongsHere = (secret: string, production: boolean) => secret.startsWith(prefixOf(production));

/** S29. What stays visible of a secret. */
export const visiblePart = (secret: string) => secret.slice(0, prefixOf(true).length + VISIBLE);

/** S29. Until when a new secret opens. */
export const secretEndsAt = ({ secretDays }: ApiClientRule, now: Temporal.Instant) =>
  now.add({ hours: secretDays * 24 });

/**
 * S29. What becomes of the secrets of a program when a new one is made: the latest still opens for a while, so that the
 * program changes over without a stop; any other ends at once, so that never more than two open.
 *
 * @returns the end of each, in the same order: now for those that are over
 */
export function endsAfterRotation(
  secrets: readonly SecretLife[],
  { overlapDays }: ApiClientRule,
  now: Temporal.Instant,
): Temporal.Instant[] {
  const latest = secrets.map(({ createdAt }) => createdAt.epochMilliseconds).sort((a, b) => b - a)[0];
  const overlapEndsAt = now.add({ hours: overlapDays * 24 });
  return secrets.map(({ createdAt, expiresAt }) => {
    if (createdAt.epochMilliseconds !== latest) return now;
    return expiresAt.since(overlapEndsAt).sign > 0 ? overlapEndsAt : expiresAt;
  });
}
