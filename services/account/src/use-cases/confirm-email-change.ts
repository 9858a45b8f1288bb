import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { unauthenticated } from '@trousseau/service/refusal';
import type { PersonViewer } from '@trousseau/service/viewer';
import { v7 as uuidv7 } from 'uuid';
import { hashEmailChangeCode, sameHash } from '../credentials/secrets.ts';
import { readActivationCode } from '../domain/activation-code.ts';
import { EmailChange, FormerEmail } from '../entities/email-change.ts';
import { PasswordReset } from '../entities/password-reset.ts';
import { ReservedEmail } from '../entities/reserved-email.ts';
import { Session } from '../entities/session.ts';
import { findOwnerOfIdentity, type Owner } from './find-owner.ts';
import { reserveEmail } from './reserve-email.ts';

/**
 * R-ACC-16, S13. The code came back: the new address is the login. The former one stays reserved and receives the way back;
 * links sent to it are void, and the other sessions end. Tries are counted before they are compared, as for activation (S10).
 */
export async function confirmEmailChange(context: Context, input: { code: string }) {
  const { viewer } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  const { normalised: code } = readActivationCode(input.code);
  const newEmail = code && (await codeIsRight(context, viewer.identityId, code));
  if (!newEmail) return emailChangeCodeRefused();
  return transact(context, async (em) => {
    const owner = await findOwnerOfIdentity(em, viewer.identityId, 'toMove');
    const used = await em.nativeDelete(EmailChange, { identityId: viewer.identityId, newEmail });
    if (!owner || used === 0 || !(await takeAddress(context, em, owner, newEmail))) return emailChangeCodeRefused();
    await leaveAddress(context, em, owner, viewer);
    owner.identity.email = newEmail;
    await em.flush();
    await recordAudit(em, context, { act: 'EMAIL_CHANGED', subjectId: viewer.identityId });
    return { kind: 'EmailChanged' as const };
  });
}

/** Counts the try, then compares. @returns the address whose code it is */
async function codeIsRight({ em, now, today }: Context, identityId: string, code: string): Promise<string | null> {
  const { validMinutes, tries } = valueOn(activationCodeRule, today).value;
  const [tried] = await em.execute<{ code_hash: string; new_email: string }[]>(
    `update email_change set attempts = attempts + 1
     where identity_id = ? and code_hash is not null and attempts < ? and sent_at > ? returning code_hash, new_email`,
    [identityId, tries, now.subtract({ minutes: validMinutes }).toString()],
  );
  if (!tried) return null;
  const { code_hash: codeHash, new_email: newEmail } = tried;
  return sameHash(codeHash, hashEmailChangeCode(identityId, newEmail, code)) ? newEmail : null;
}

/** Reserves the address, or takes back a former one of the same person. @returns false when it became somebody else's meanwhile */
async function takeAddress({ now }: Context, em: SqlEntityManager, { identity, space }: Owner, email: string) {
  const identityId = identity.id;
  if (await reserveEmail(em, { email, role: space.role, identityId, now })) return true;
  if ((await em.count(ReservedEmail, { email, identityId })) === 0) return false;
  await em.nativeDelete(FormerEmail, { identityId, email });
  return true;
}

async function leaveAddress({ now }: Context, em: SqlEntityManager, { identity }: Owner, viewer: PersonViewer) {
  const identityId = identity.id;
  const formerEmailId = uuidv7();
  em.create(FormerEmail, { id: formerEmailId, identityId, email: identity.email, changedAt: now, tokenHash: null });
  await em.nativeDelete(PasswordReset, { identityId });
  await em.nativeDelete(Session, { identityId, id: { $ne: viewer.sessionId } });
  await publish(em, 'EmailChanged', { aggregateId: identityId, payload: { identityId, formerEmailId }, now });
}

const emailChangeCodeRefused = () => ({
  kind: 'EmailChangeCodeRefused' as const,
  message: 'Ce code ne confirme pas cette adresse. Recopiez le dernier code reçu, ou demandez-en un nouveau.',
});
