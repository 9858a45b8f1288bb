import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { Session } from '../entities/session.ts';
import { accountToMove, readReason } from './account-of-officer.ts';
import type { ActOnAccount } from './lock-account.ts';

/** S15. An officer ends every session of a person, whose devices then ask for the password. */
export async function endAccountSessions(context: Context, { identityId, reason }: ActOnAccount) {
  const why = readReason(reason);
  if ('refused' in why) return why.refused;
  return transact(context, async (em) => {
    await accountToMove(em, identityId);
    await em.nativeDelete(Session, { identityId });
    await recordAudit(em, context, { act: 'ACCOUNT_SESSIONS_ENDED', subjectId: identityId, detail: why.reason });
    return { kind: 'AccountSessionsEnded' as const, identityId };
  });
}
