import { type FilterQuery, LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { once } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { invalidState, notFound } from '@trousseau/service/refusal';
import { actorOf, roleOf, type Viewer } from '@trousseau/service/viewer';
import { v7 as uuidv7, validate } from 'uuid';
import { afterMessage, type ConversationSide, refusalOfText } from '../domain/conversation.ts';
import { Conversation, Message } from '../entities/conversation.ts';
import { Debt } from '../entities/debt.ts';
import { GuaranteedLease } from '../entities/guaranteed-lease.ts';
import { UnpaidClaim } from '../entities/unpaid-claim.ts';

/** A message about a guaranteed lease; an officer says to which side. */
export interface SendMessage {
  operationId: string;
  contractId: string;
  side: ConversationSide;
  text: string;
}

/**
 * R-CON-10, S-OFF-06. Writes to the other side, once. A landlord writes as soon as a default is constituted, a tenant once there is a debt,
 * an officer to either; the conversation begins with its first message.
 */
export const sendMessage = (context: Context, input: SendMessage) =>
  once(context, 'sendMessage', input.operationId, input, async (em) => {
    const text = input.text.trim();
    const refusal = refusalOfText(text);
    if (refusal !== null) return { kind: 'MessageRefused' as const, message: refusal };
    const lease = await lockOwnLease(em, context.viewer, input);
    await requireSubject(em, lease, input.side);
    const from = roleOf(context.viewer) === 'OFFICER' ? 'GUARANTOR' : 'PARTY';
    const conversation = await advance(em, context, { lease, side: input.side, from });
    const message = em.create(Message, {
      id: uuidv7(),
      conversation,
      fromGuarantor: from === 'GUARANTOR',
      authorId: actorOf(context.viewer),
      text,
      sentAt: context.now,
    });
    em.persist(message);
    if (from === 'GUARANTOR') await tell(em, context, { conversation, lease });
    return { kind: 'MessageSent' as const, conversationId: conversation.id, messageId: message.id };
  });

/** The viewer’s lease under its lock, on the viewer’s own side; anything else does not exist. */
async function lockOwnLease(em: SqlEntityManager, viewer: Viewer, { contractId, side }: SendMessage) {
  const own: Partial<Record<string, FilterQuery<GuaranteedLease>>> = {
    OFFICER: {},
    ...(viewer.kind === 'PERSON' && viewer.spaceId !== null
      ? { LANDLORD: { landlordSpaceId: viewer.spaceId }, TENANT: { tenantSpaceId: viewer.spaceId } }
      : {}),
  };
  const role = roleOf(viewer);
  const visible = own[role];
  if (visible === undefined || (role !== 'OFFICER' && role !== side) || !validate(contractId)) throw notFound();
  const where = { $and: [{ id: contractId }, visible] } as FilterQuery<GuaranteedLease>;
  const lease = await em.findOne(GuaranteedLease, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!lease) throw notFound();
  return lease;
}

async function requireSubject(em: SqlEntityManager, lease: GuaranteedLease, side: ConversationSide): Promise<void> {
  const subjects =
    side === 'TENANT'
      ? await em.count(Debt, { lease })
      : await em.count(UnpaidClaim, { lease, status: { $ne: 'WATCH' } });
  if (subjects === 0)
    throw invalidState(
      'Rien n’est en cours sur ce bail\u00a0: la messagerie s’ouvre avec un impayé. D’ici là, passez par «\u00a0Gérer mon contrat\u00a0».',
    );
}

interface Turn {
  readonly lease: GuaranteedLease;
  readonly side: ConversationSide;
  readonly from: 'GUARANTOR' | 'PARTY';
}

async function advance(em: SqlEntityManager, { now, today }: Context, { lease, side, from }: Turn) {
  const found = await em.findOne(Conversation, { lease, side }, { refresh: true });
  const standing = afterMessage(found && { turn: found.turn, answerByOn: found.answerByOn ?? null }, from, today);
  if (!found) {
    const conversation = em.create(Conversation, { id: uuidv7(), lease, side, ...standing, turnSince: now });
    em.persist(conversation);
    return conversation;
  }
  if (found.turn !== standing.turn) found.turnSince = now;
  found.turn = standing.turn;
  found.answerByOn = standing.answerByOn;
  return found;
}

/** The page a landlord reads it on is that of the latest claim. */
async function tell(
  em: SqlEntityManager,
  { now }: Context,
  { conversation, lease }: { conversation: Conversation; lease: GuaranteedLease },
) {
  const ids = { conversationId: conversation.id, contractId: lease.id };
  const event = { aggregateId: conversation.id, now };
  if (conversation.side === 'TENANT') {
    const payload = { ...ids, tenantSpaceId: lease.tenantSpaceId };
    return publish(em, 'GuarantorWroteToTenant', { ...event, payload });
  }
  const { id } = await em.findOneOrFail(UnpaidClaim, { lease }, { orderBy: { openedAt: 'desc', id: 'desc' } });
  const payload = { ...ids, claimId: id, landlordSpaceId: lease.landlordSpaceId };
  return publish(em, 'GuarantorWroteToLandlord', { ...event, payload });
}
