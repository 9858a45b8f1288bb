import type { Ground } from '@trousseau/scheme/parameters/grounds';
import type { Dated } from '@trousseau/scheme/parameters/series';
import type { Temporal } from 'temporal-polyfill';

/** What a ground was judged on: the days and the sum that counted, null for those it does not look at. */
export interface GroundFigures {
  readonly from: Temporal.PlainDate | null;
  readonly until: Temporal.PlainDate | null;
  readonly wageCents: number | null;
  readonly limit: number | null;
}

/** A ground that somebody's answers speak of: whether it holds, on which figures, by which parameter. */
export interface GroundVerdict {
  readonly ground: Ground;
  readonly holds: boolean;
  readonly figures: GroundFigures;
  readonly parameter: Dated<unknown>;
}

/** A verdict with the figures that count for it. */
export function groundVerdict(
  ground: Ground,
  holds: boolean,
  parameter: Dated<unknown>,
  figures: Partial<GroundFigures> = {},
): GroundVerdict {
  return { ground, holds, parameter, figures: { from: null, until: null, wageCents: null, limit: null, ...figures } };
}
