import { type Amendment, amendedLaw, type Law } from '@trousseau/scheme/law';
import type { Context } from '@trousseau/service/definition';
import { parisDay } from '@trousseau/values/days';
import { ParameterChange } from '../entities/parameter-change.ts';

const key = {};

/** The written tables with every change approved so far, read once per request. */
export function lawInForce({ em, loaders }: Pick<Context, 'em' | 'loaders'>): Promise<Law> {
  const known = loaders.get(key) as Promise<Law> | undefined;
  if (known) return known;
  const law = em
    .fork()
    .find(ParameterChange, { status: 'APPROVED' }, { orderBy: { startsOn: 'asc', decidedAt: 'asc' } })
    .then((changes) => amendedLaw(changes.map(amendmentOf)));
  loaders.set(key, law);
  return law;
}

/** A change as the law takes it. */
export function amendmentOf({
  parameterId,
  startsOn,
  value,
  source,
  decidedAt,
  proposedAt,
}: ParameterChange): Amendment {
  const checkedOn = parisDay(decidedAt ?? proposedAt).toString();
  return { parameterId, from: startsOn.toString(), value, source, checkedOn };
}
