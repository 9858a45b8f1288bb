import { createHash } from 'node:crypto';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { validate } from 'uuid';
import type { Context } from './definition.ts';
import { badInput, idempotencyMismatch } from './refusal.ts';
import { actorOf, type Viewer } from './viewer.ts';

/** What a use case answers: `kind` is the GraphQL type name, and a refusal carries a message. Ids and figures only. */
export interface Verdict {
  kind: string;
  message?: string;
}

class Refused extends Error {
  constructor(readonly verdict: Verdict) {
    super('refused');
  }
}

/** One write, one transaction. A verdict with a message is a refusal: everything is rolled back. */
export async function transact<V extends Verdict>(
  context: Context,
  write: (em: SqlEntityManager) => Promise<V>,
): Promise<V> {
  try {
    const written = await context.em.fork().transactional(async (em) => {
      const verdict = await write(em as SqlEntityManager);
      if (verdict.message !== undefined) throw new Refused(verdict);
      return verdict;
    });
    // What this request had read before is older than what it wrote.
    context.em.clear();
    context.loaders.clear();
    return written;
  } catch (error) {
    if (error instanceof Refused) return error.verdict as V;
    throw error;
  }
}

/**
 * A write that creates something or moves money, under the operation id its sender made (A2):
 * sent again with the same content it answers the same and does nothing; with another content it throws
 * IDEMPOTENCY_MISMATCH, and so does the same content in another space of the same person (S20). Two identical sends at once wait for one another on the operation's row.
 * A refusal is not remembered: nothing was written, and the next try is judged on its own day.
 */
export async function once<V extends Verdict>(
  context: Context,
  name: string,
  operationId: string,
  input: object,
  write: (em: SqlEntityManager) => Promise<V>,
): Promise<V> {
  if (!validate(operationId)) throw badInput('L’identifiant d’opération doit être un UUID.');
  const actor = actorOf(context.viewer);
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([name, sorted(input), spaceOf(context.viewer)]))
    .digest('base64url');
  return transact(context, async (em) => {
    const created = await em.execute<unknown[]>(
      `insert into operation (actor, operation_id, name, fingerprint, at) values (?, ?, ?, ?, ?) on conflict do nothing returning 1`,
      [actor, operationId, name, fingerprint, context.now.toString()],
    );
    if (created.length === 0) {
      const [known] = await em.execute<[{ fingerprint: string; answer: V }]>(
        'select fingerprint, answer from operation where actor = ? and operation_id = ?',
        [actor, operationId],
      );
      if (known.fingerprint !== fingerprint) throw idempotencyMismatch();
      return known.answer;
    }
    const verdict = await write(em);
    if (verdict.message === undefined) {
      await em.flush();
      await em.execute('update operation set answer = ? where actor = ? and operation_id = ?', [
        JSON.stringify(verdict),
        actor,
        operationId,
      ]);
    }
    return verdict;
  });
}

const spaceOf = (viewer: Viewer) => (viewer.kind === 'PERSON' ? viewer.spaceId : null);

/** The same content in another key order is the same content. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted);
  if (value === null || typeof value !== 'object') return value;
  if (!isPlain(value)) return String(value);
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, item]) => [key, sorted(item)]),
  );
}

/** Temporal values and the like print themselves; inputs of TypeGraphQL are classes of ours and count as plain. */
const isPlain = (value: object) => !(Symbol.toStringTag in value);
