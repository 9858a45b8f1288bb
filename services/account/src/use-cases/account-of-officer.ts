import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { findOwnerOfIdentity, type Owner } from './find-owner.ts';

/** Characters of a reason: enough to be one, few enough to be read. */
const SHORTEST_REASON = 10;
const LONGEST_REASON = 500;

/** Why an officer acts on somebody's account, as it is audited; or the refusal. */
export function readReason(typed: string) {
  const reason = typed.trim();
  if (reason.length >= SHORTEST_REASON && reason.length <= LONGEST_REASON) return { reason };
  const message = `Écrivez pourquoi, en ${SHORTEST_REASON} à ${LONGEST_REASON}\u00a0caractères\u00a0: la raison reste dans le journal d’audit.`;
  return { refused: { kind: 'AccountReasonRequired' as const, message } };
}

/** The person an officer acts on, locked with their space. @throws NOT_FOUND */
export async function accountToMove(em: Context['em'], identityId: string): Promise<Owner> {
  const owner = validate(identityId) ? await findOwnerOfIdentity(em, identityId, 'toMove') : null;
  if (!owner) throw notFound();
  return owner;
}
