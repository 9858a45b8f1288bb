import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { normaliseEmail } from '../domain/email-address.ts';
import { readReason } from './account-of-officer.ts';
import { findOwner } from './find-owner.ts';

/** S34, S66. An officer looks for an account by its exact address, and says why; nothing is found by a part of it. */
export async function lookUpAccount(context: Context, input: { email: string; reason: string }) {
  const why = readReason(input.reason);
  if ('refused' in why) return why.refused;
  const email = normaliseEmail(input.email);
  const owner = email && (await findOwner(context.em, email));
  const identityId = owner ? owner.identity.id : null;
  return transact(context, async (em) => {
    await recordAudit(em, context, { act: 'ACCOUNT_LOOKED_UP', subjectId: identityId, detail: why.reason });
    return { kind: 'AccountLookedUp' as const, identityId };
  });
}
