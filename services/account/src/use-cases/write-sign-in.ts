import { auditValues, INTO_AUDIT } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import type { Identity } from '../entities/identity.ts';
import type { SessionRow } from './open-session.ts';
import { GIVE_BACK, giveBackValues } from './take-attempt.ts';

/** What a sign-in writes, beside its entry in the audit. */
interface SignIn {
  identity: Pick<Identity, 'id' | 'passwordHash'>;
  /** The hash of present strength; null when the one kept has it. */
  rehashed: string | null;
  session: SessionRow;
  /** Counts of tries that are given back. */
  counted: readonly string[];
}

/**
 * Nothing is written when `mine` is empty: the password was replaced while it was being compared, or the login locked. The sessions
 * of before have ended then, and this would be one more (S12).
 */
const WRITE = `with mine as (
    update identity set password_hash = ? where id = ? and password_hash = ? and locked_at is null returning id),
  former as (delete from session s using mine where s.identity_id = mine.id and s.id = ?),
  entry as (${INTO_AUDIT} select ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from mine),
  opened as (insert into session (token_hash, id, identity_id, space_id, created_at, last_seen_at, proved_at, second_factor_at, browser, system)
    select ?, ?, ?, ?, ?, ?, ?, ?, ?, ? from mine),
  given_back as (${GIVE_BACK})
  select id from mine`;

/**
 * S05, S12, S14, S66. Writes session, audit and what the count gives back in one statement, which is one transaction: a sign-in costs
 * little more than its hash. The session that this browser had before ends (S14). @returns false when nothing was written
 */
export async function writeSignIn(context: Context, signIn: SignIn): Promise<boolean> {
  const { identity, rehashed, session, counted } = signIn;
  const { viewer } = context;
  const former = viewer.kind === 'PERSON' && viewer.identityId === identity.id ? viewer.sessionId : null;
  const startedAt = session.createdAt.toString();
  const written = await context.em.execute<unknown[]>(WRITE, [
    ...[rehashed ?? identity.passwordHash, identity.id, identity.passwordHash],
    former,
    ...auditValues(context, { act: 'SIGN_IN', subjectId: identity.id, actorId: identity.id }),
    ...[session.tokenHash, session.id, session.identityId, session.spaceId],
    ...[startedAt, startedAt, startedAt, session.secondFactorAt && startedAt, session.browser, session.system],
    ...giveBackValues(counted, 'SIGN_IN'),
  ]);
  return written.length > 0;
}
