import { type Law, writtenLaw } from '@trousseau/scheme/law';
import { admittedDwellings, type DwellingKind, type Ground } from '@trousseau/scheme/parameters/grounds';
import type { Dated } from '@trousseau/scheme/parameters/series';
import type { Temporal } from 'temporal-polyfill';

/** What is looked for; null while no dwelling is found. */
export type DwellingPlace = DwellingKind | null;

export interface DwellingVerdict {
  /** The grounds that admit such a dwelling; all of them while none is found. */
  readonly admitting: readonly Ground[];
  readonly parameter: Dated<unknown>;
}

/** R-CON-03 by ground (table 4). The social stock is open to the young only when they study or learn a trade (G1s). */
export function groundsAdmitting(
  place: DwellingPlace,
  grounds: readonly Ground[],
  student: boolean,
  on: Temporal.PlainDate,
  law: Law = writtenLaw,
): DwellingVerdict {
  const parameter = law.valueOn(admittedDwellings, on);
  if (place === null) return { admitting: grounds, parameter };
  const admitting = grounds.filter((ground) =>
    parameter.value[ground === 'AGE' && student ? 'AGE_STUDENT' : ground].includes(place),
  );
  return { admitting, parameter };
}
