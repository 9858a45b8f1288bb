import { LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { move } from '@trousseau/scheme/machine';
import { recordAudit } from '@trousseau/service/audit';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { notFound } from '@trousseau/service/refusal';
import type { PersonViewer } from '@trousseau/service/viewer';
import { spaceMachine } from '../domain/transitions.ts';
import { Identity } from '../entities/identity.ts';
import { Invitation } from '../entities/invitation.ts';
import { Membership } from '../entities/membership.ts';
import { Session } from '../entities/session.ts';
import { Space } from '../entities/space.ts';
import { closingsOf, type SpaceClosing } from './closings.ts';
import { goOnAs, moveOn } from './go-on-elsewhere.ts';
import { personOf } from './invitations.ts';

/**
 * S63, R-STATE-ACCOUNT. Closes one space of the caller, who is its only owner: nobody enters it from now on, and every service
 * forgets its party. The session goes on in another space, or ends with the last one. @throws NOT_FOUND
 */
export async function closeSpace(context: Context, { operationId, spaceId }: { operationId: string; spaceId: string }) {
  let goesOn: PersonViewer | null = personOf(context);
  const closing = (await closingsOf(context)).find(({ space }) => space.id === spaceId);
  const verdict = await once(context, 'closeSpace', operationId, { spaceId }, async (em) => {
    if (!closing || closing.space.status === 'CLOSED') throw notFound();
    if (closing.obstacles.length > 0) return closingRefused([closing]);
    await close(context, em, spaceId);
    goesOn = await moveOn(context, em, spaceId);
    return { kind: 'SpaceClosed' as const, spaceId };
  });
  if (verdict.kind === 'SpaceClosed') goOnAs(context, goesOn);
  return verdict;
}

/** The spaces somebody was shown before they said yes to all of it. */
interface AccountToClose {
  operationId: string;
  spaceIds: readonly string[];
}

/**
 * S63. Closes every space of which the caller is the only owner, leaves the others, and forgets the login with the last of them. When
 * one cannot be closed, or the ring is no longer what they were shown, nothing is: what is left of a login must be able to finish
 * what it has open.
 */
export async function closeAccount(context: Context, { operationId, spaceIds }: AccountToClose) {
  const { identityId } = personOf(context);
  const closings = await closingsOf(context);
  const verdict = await once(context, 'closeAccount', operationId, { spaceIds }, async (em) => {
    await em.findOneOrFail(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    if (!isWhatWasShown(closings, spaceIds)) return ringHasChanged();
    const closed = closings.filter(({ isSoleOwner }) => isSoleOwner);
    if (closed.some(({ obstacles }) => obstacles.length > 0)) return closingRefused(closed);
    for (const { space, isSoleOwner } of closings)
      if (isSoleOwner) await close(context, em, space.id);
      else await leave(context, em, space.id);
    await em.nativeDelete(Session, { identityId });
    await recordAudit(em, context, { act: 'ACCOUNT_CLOSED', subjectId: identityId });
    return { kind: 'AccountClosed' as const, identityId };
  });
  if (verdict.kind === 'AccountClosed') goOnAs(context, null);
  return verdict;
}

function isWhatWasShown(closings: readonly SpaceClosing[], spaceIds: readonly string[]): boolean {
  const now = closings.map(({ space }) => space.id).sort();
  return JSON.stringify(now) === JSON.stringify([...spaceIds].sort());
}

const ringHasChanged = () => ({
  kind: 'ClosingRefused' as const,
  message: 'Rien n’est fermé\u00a0: vos espaces ont changé entre-temps. Rechargez la page pour voir ce qui le serait.',
});

/** A profile that was never completed binds nobody: such a space is given up rather than closed. */
function closedFrom({ status, role }: Space) {
  return status === 'ACTIVE_INCOMPLETE' ? 'CLOSED' : move(spaceMachine, status, 'close', role);
}

async function close(context: Context, em: SqlEntityManager, spaceId: string) {
  const space = await em.findOneOrFail(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  const next = closedFrom(space);
  if (!next) throw notFound();
  space.status = next;
  const { identityId } = personOf(context);
  // Whoever closes it goes on with this session elsewhere; for the others it is over now.
  await em.nativeDelete(Session, { spaceId, identityId: { $ne: identityId } });
  await em.nativeDelete(Invitation, { spaceId });
  await recordAudit(em, context, { act: 'SPACE_CLOSED', subjectId: spaceId });
  await publish(em, 'SpaceClosed', { aggregateId: spaceId, payload: { spaceId }, now: context.now });
}

async function leave(context: Context, em: SqlEntityManager, spaceId: string) {
  const { identityId: memberId } = personOf(context);
  await em.findOneOrFail(Space, { id: spaceId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  await em.nativeDelete(Membership, { identityId: memberId, spaceId });
  await publish(em, 'MemberLeft', { aggregateId: spaceId, payload: { spaceId, memberId }, now: context.now });
}

function closingRefused(closings: readonly SpaceClosing[]) {
  const blocked = closings.filter(({ obstacles }) => obstacles.length > 0);
  const sentences = blocked.map(
    ({ space, obstacles }) => `${space.displayName ?? 'Cet espace'}\u00a0: ${obstacles.join(' ')}`,
  );
  return { kind: 'ClosingRefused' as const, message: `Rien n’est fermé. ${sentences.join(' ')}` };
}
