import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { type AuditedAct, auditedActs } from '@trousseau/scheme/audited-acts';
import { v7 as uuidv7 } from 'uuid';
import type { AUDIT_RESULTS } from './audit-entry.ts';
import type { Context } from './definition.ts';
import { actorOf, roleOf } from './viewer.ts';

/** What a use case states about an act; who, when and from where are those of the request. */
export interface AuditedFact {
  act: AuditedAct;
  /** Id of the thing or person concerned, of the kind that the table of acts says; null when nobody is known. */
  subjectId: string | null;
  /** DONE unless said otherwise. */
  result?: (typeof AUDIT_RESULTS)[number];
  /** A code, an id, or the reason an officer wrote; never a value of the person concerned. */
  detail?: string | null;
  /** Who acts, when the request began as nobody's: whoever signs in or proves to own a link. */
  actorId?: string;
}

/** Where an entry of the audit goes, for the statement that writes one with its act; `auditValues` are the values, in this order. */
export const INTO_AUDIT =
  'insert into audit_entry (id, at, actor_id, actor_role, space_id, act, subject_kind, subject_id, network, result, detail)';

/** The values of an entry. */
export function auditValues({ viewer, now, network }: Context, fact: AuditedFact): readonly (string | null)[] {
  const { act, subjectId, result = 'DONE', detail = null, actorId = actorOf(viewer) } = fact;
  const spaceId = viewer.kind === 'PERSON' ? viewer.spaceId : null;
  return [
    ...[uuidv7(), now.toString(), actorId, roleOf(viewer), spaceId],
    ...[act, auditedActs[act], subjectId, network, result, detail],
  ];
}

/** S66. Writes that an act was done, in the transaction of the act: they exist together or not at all. */
export async function recordAudit(em: SqlEntityManager, context: Context, fact: AuditedFact): Promise<void> {
  const values = auditValues(context, fact);
  await em.execute(`${INTO_AUDIT} values (${values.map(() => '?').join(', ')})`, [...values]);
}

/** S66. Writes that an officer opens somebody's paper, before it is handed over; people who open their own leave no entry. */
export async function recordPaperOpened(context: Context, fact: AuditedFact): Promise<void> {
  if (roleOf(context.viewer) !== 'OFFICER') return;
  await context.em.fork().transactional((em) => recordAudit(em as SqlEntityManager, context, fact));
}

/** S66. Writes that an act was refused: what it had begun is rolled back, so this stands in a transaction of its own. */
export const recordRefusal = (context: Context, fact: AuditedFact): Promise<void> =>
  context.em.fork().transactional((em) => recordAudit(em as SqlEntityManager, context, { ...fact, result: 'REFUSED' }));
