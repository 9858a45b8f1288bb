import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { activationCodeRule } from '@trousseau/scheme/parameters/access';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { recordRefusal } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { forbidden } from '@trousseau/service/refusal';
import { hashAttachmentCode, sameHash } from '../credentials/secrets.ts';
import { readActivationCode } from '../domain/activation-code.ts';
import { normaliseEmail } from '../domain/email-address.ts';
import { resendWait } from '../domain/throttle.ts';
import { Identity } from '../entities/identity.ts';
import { Membership } from '../entities/membership.ts';
import { Space } from '../entities/space.ts';
import { SpaceAttachment } from '../entities/space-attachment.ts';
import { MOST_SPACES } from './access.ts';
import { secondFactorRefused } from './confirm-second-factor.ts';
import { findOwner } from './find-owner.ts';
import { personOf } from './invitations.ts';
import { emailRefused } from './registration.ts';
import { resendTooSoon } from './resend-too-soon.ts';
import { takeAttempt } from './take-attempt.ts';
import { findSecondFactor, takeSecondFactor } from './take-second-factor.ts';

/**
 * D-ACC-04. Asks for the spaces of another login of the same person, so that one ring holds them all. A code leaves for its
 * address; one that nobody has gets the same answer and no code (S09).
 */
export async function requestSpaceAttachment(context: Context, input: { email: string }) {
  const { identityId, role } = personOf(context);
  if (role === 'OFFICER' || role === 'PARTNER') throw forbidden();
  const email = normaliseEmail(input.email);
  if (email === null) return emailRefused();
  return transact(context, async (em) => {
    const { now } = context;
    const rule = valueOn(activationCodeRule, context.today).value;
    const waitAfter = resendWait(rule);
    const { waitSeconds, attempts } = await takeAttempt(em, { email, purpose: 'SPACE_ATTACHMENT', now, waitAfter });
    if (waitSeconds > 0) return resendTooSoon('un code', waitSeconds);
    const own = await em.findOneOrFail(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (own.email === email)
      return {
        kind: 'EmailRefused' as const,
        message: 'C’est votre propre adresse\u00a0: ses espaces sont déjà sur votre trousseau.',
      };
    await em.upsert(SpaceAttachment, { identityId, email, codeHash: null, sentAt: now, attempts: 0 });
    await publish(em, 'SpaceAttachmentRequested', { aggregateId: identityId, payload: { identityId }, now });
    return {
      kind: 'AttachmentCodeSent' as const,
      email,
      resendAfterSeconds: waitAfter(attempts),
      codeValidMinutes: rule.validMinutes,
    };
  });
}

/** What proves the other login: the code sent to its address, and one of its second factor when it has one. */
interface AttachmentProof {
  code: string;
  secondFactorCode?: string | null;
}

/**
 * The code came back: every space that the other login owns joins the ring, with all its owner may do there. The other login
 * stays as it was, and every owner of the spaces is told by e-mail. A mailbox does not replace the second factor that protects it (S16).
 */
export async function confirmSpaceAttachment(context: Context, input: AttachmentProof) {
  const { identityId } = personOf(context);
  const { normalised: code } = readActivationCode(input.code);
  const email = code && (await codeIsRight(context, identityId, code));
  if (!email) return attachmentRefused(CODE_IS_WRONG);
  const refused = await refuseSecondFactor(context, email, input.secondFactorCode ?? null);
  if (refused) return refused;
  return transact(context, async (em) => {
    const other = await findOwner(em, email);
    if (!other || (await em.nativeDelete(SpaceAttachment, { identityId, email })) === 0)
      return attachmentRefused(CODE_IS_WRONG);
    const spaces = await spacesToJoin(em, other.identity.id, identityId);
    if (spaces.length === 0) return attachmentRefused(NOTHING_TO_JOIN);
    for (const { id: spaceId } of spaces) {
      em.create(Membership, { identityId, spaceId, position: 'OWNER', joinedAt: context.now });
      const payload = { spaceId, memberId: identityId };
      await publish(em, 'MemberJoined', { aggregateId: spaceId, payload, now: context.now });
    }
    return { kind: 'SpacesAttached' as const, attachedCount: spaces.length };
  });
}

/** Counts the try, then compares (S10). @returns the address whose code it is */
async function codeIsRight({ em, now, today }: Context, identityId: string, code: string): Promise<string | null> {
  const { validMinutes, tries } = valueOn(activationCodeRule, today).value;
  const [tried] = await em.execute<{ code_hash: string; email: string }[]>(
    `update space_attachment set attempts = attempts + 1
     where identity_id = ? and code_hash is not null and attempts < ? and sent_at > ? returning code_hash, email`,
    [identityId, tries, now.subtract({ minutes: validMinutes }).toString()],
  );
  if (!tried) return null;
  return sameHash(tried.code_hash, hashAttachmentCode(identityId, tried.email, code)) ? tried.email : null;
}

/** S16. Asks for the second factor of the other login, told to who proved its mailbox alone; each try counts as one of the code. */
async function refuseSecondFactor(context: Context, email: string, code: string | null) {
  const other = await findOwner(context.em, email);
  const factor = other && (await findSecondFactor(context.em, other.identity.id));
  if (!factor) return null;
  if (!code) return { kind: 'SecondFactorRequired' as const, message: SECOND_FACTOR_ASKED };
  if (await takeSecondFactor(context, context.em, factor, code)) return null;
  await recordRefusal(context, { act: 'REAUTHENTICATION', subjectId: factor.identityId, detail: 'WRONG_CODE' });
  return secondFactorRefused(0);
}

/** The open spaces of tenants and landlords that one login owns and the other is not in, locked. */
async function spacesToJoin(em: SqlEntityManager, ownerId: string, identityId: string): Promise<Space[]> {
  const owned = await em.find(Membership, { identityId: ownerId, position: 'OWNER' }, { limit: MOST_SPACES });
  const mine = await em.find(Membership, { identityId }, { limit: MOST_SPACES });
  const held = new Set(mine.map(({ spaceId }) => spaceId));
  const ids = owned.map(({ spaceId }) => spaceId).filter((id) => !held.has(id));
  return em.find(
    Space,
    { id: { $in: ids.slice(0, MOST_SPACES - held.size) }, role: { $in: ['TENANT', 'LANDLORD'] }, status: 'ACTIVE' },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
}

const CODE_IS_WRONG = 'Ce code ne prouve pas cette adresse. Recopiez le dernier code reçu, ou demandez-en un nouveau.';
const SECOND_FACTOR_ASKED =
  'Le code reçu est le bon. Cette autre connexion a une double authentification\u00a0: saisissez aussi le code de son application, ou un de ses codes de secours.';
const NOTHING_TO_JOIN =
  'Cette adresse n’ouvre aucun espace à rattacher\u00a0: ils sont déjà sur votre trousseau, ou elle n’en est pas responsable.';

const attachmentRefused = (message: string) => ({ kind: 'AttachmentRefused' as const, message });
