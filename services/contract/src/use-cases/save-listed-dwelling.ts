import { UniqueConstraintViolationException } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { notFound } from '@trousseau/service/refusal';
import { v7 as uuidv7, validate } from 'uuid';
import { judgeDwelling, type TypedDwelling } from '../domain/listed-dwelling.ts';
import { ListedDwelling } from '../entities/listed-dwelling.ts';
import { ownDwellings } from '../entities/visible-to.ts';
import { columnsOfDwelling } from './dwelling-columns.ts';

/** A dwelling as the form states it. */
export interface SaveListedDwellingFacts {
  operationId: string;
  /** The dwelling to change; absent, it is added. */
  dwellingId?: string | null | undefined;
  dwelling: TypedDwelling;
}

/** S-CON-05. Adds a dwelling to the landlord’s book, or changes what it says. Contracts already made keep what they say. */
export async function saveListedDwelling(context: Context, input: SaveListedDwellingFacts) {
  const own = ownDwellings(context.viewer);
  if (!own || (input.dwellingId && !validate(input.dwellingId))) throw notFound();
  return once(context, 'saveListedDwelling', input.operationId, input, async (em) => {
    const known = input.dwellingId ? await em.findOne(ListedDwelling, { id: input.dwellingId, ...own }) : null;
    if (input.dwellingId && !known) throw notFound();
    const judged = judgeDwelling(input.dwelling);
    if ('faults' in judged) return refused(judged.faults);
    const columns = columnsOfDwelling(judged.dwelling);
    const dwelling = known ?? em.create(ListedDwelling, { ...columns, ...own, id: uuidv7(), listedAt: context.now });
    em.assign(dwelling, columns);
    await em.flush();
    return { kind: 'ListedDwellingSaved' as const, dwellingId: dwelling.id };
  }).catch((error: unknown) => {
    if (error instanceof UniqueConstraintViolationException && error.message.includes('one_dwelling_per_reference'))
      return refused([REFERENCE_TAKEN]);
    throw error;
  });
}

const refused = (fields: readonly { field: string; message: string }[]) => ({
  kind: 'ListedDwellingRefused' as const,
  message: 'Corrigez les champs signalés.',
  fields,
});

/** Judged by the database, so that two windows cannot both take a reference. */
const REFERENCE_TAKEN = {
  field: 'reference',
  message: 'Un autre de vos logements a déjà cette référence. Choisissez-en une autre.',
};
