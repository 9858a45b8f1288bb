import type { FilterQuery } from '@mikro-orm/core';
import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import { loadById, loadMany } from '@trousseau/service/load-by-id';
import { roleOf } from '@trousseau/service/viewer';
import { Arg, Ctx, FieldResolver, ID, Int, Query, Resolver, Root } from 'type-graphql';
import { validate } from 'uuid';
import type { ConversationSide } from '../domain/conversation.ts';
import { Conversation, Message, MessageDocument } from '../entities/conversation.ts';
import { conversationsVisibleTo } from '../entities/visible-to.ts';
import { claimsOf, leaseById } from './children.ts';
import {
  ConversationConnection,
  ConversationType,
  MessageConnection,
  MessageDocumentType,
  MessageType,
} from './conversation.type.ts';
import { damageOf } from './damage-children.ts';
import { DegradationClaimType } from './degradation-claim.type.ts';
import { ConversationSideEnum } from './enums.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

const [DOCUMENTS, UNREAD] = [{}, {}];

/** One of the viewer’s conversations, by its id. */
export const conversationById = (context: Context, id: string) =>
  loadById(context, Conversation, validate(id) ? id : null, conversationsVisibleTo(context.viewer));

/** The conversation a reference of another service names, when it is the viewer's. */
export const resolveConversation = ({ id }: { id: string }, context: Context) => conversationById(context, id);

/** Conversations: a side’s own, the officer’s queue of those that wait for an answer. */
@Resolver(() => ConversationType)
export class ConversationResolver {
  @Query(() => ConversationType, {
    nullable: true,
    description: 'The conversation of one side about a guaranteed lease; null before its first message.',
  })
  async conversation(
    @Ctx() context: Context,
    @Arg('contractId', () => ID) contractId: string,
    @Arg('side', () => ConversationSideEnum) side: ConversationSide,
  ) {
    const visible = conversationsVisibleTo(context.viewer);
    if (visible === null || !validate(contractId)) return null;
    const asked = { $and: [{ lease: contractId, side }, visible] } as FilterQuery<Conversation>;
    return context.em.findOne(Conversation, asked);
  }

  @Query(() => ConversationConnection, {
    description: 'Conversations that wait for an answer of the guarantor, the nearest promise first.',
  })
  conversationsToAnswer(
    @Ctx() context: Context,
    @Arg('first', () => Int, { defaultValue: 20 }) first: number,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const visible = conversationsVisibleTo(context.viewer);
    const waiting = visible && ({ $and: [{ turn: 'GUARANTOR' }, visible] } as FilterQuery<Conversation>);
    return connection(context, Conversation, waiting, { first, after }, { answerByOn: 'asc', id: 'asc' });
  }

  @FieldResolver(() => MessageConnection, { description: 'Its messages, newest first.' })
  messages(
    @Root() conversation: Conversation,
    @Ctx() context: Context,
    @Arg('containing', () => String, { nullable: true, description: 'Words to look for.' }) containing?: string | null,
    @Arg('first', () => Int, { defaultValue: 20 }) first = 20,
    @Arg('after', () => String, { nullable: true }) after?: string | null,
  ) {
    const words = containing?.trim() ?? '';
    const found = words === '' ? {} : { text: { $ilike: `%${words.replaceAll(/[\\%_]/g, '\\$&')}%` } };
    return connection(context, Message, { conversation, ...found }, { first, after }, { id: 'desc' });
  }

  @FieldResolver(() => Int, { description: 'Messages of the other side not opened yet.' })
  async unreadCount(@Root() { id }: Conversation, @Ctx() context: Context) {
    const fromGuarantor = roleOf(context.viewer) !== 'OFFICER';
    const unread = await loadMany(context, UNREAD, id, async (ids) => {
      const filter = { conversation: [...ids], fromGuarantor, readAt: null };
      const found = await context.em.find(Message, filter, { fields: ['conversation'] });
      return Map.groupBy(found, ({ conversation }) => conversation.id);
    });
    return unread.length;
  }

  @FieldResolver(() => String, { description: 'Name of who writes with the guarantor.' })
  async partyName(@Root() { lease: { id }, side }: Conversation, @Ctx() context: Context) {
    const lease = await leaseById(context, id);
    return (side === 'LANDLORD' ? lease?.landlordName : lease?.tenantNames.join(', ')) ?? '';
  }

  @FieldResolver(() => UnpaidClaimType, {
    nullable: true,
    description: 'The latest unpaid-rent claim of the lease, where officers answer.',
  })
  async claim(@Root() { lease }: Conversation, @Ctx() context: Context) {
    const [latest] = await claimsOf(context, lease.id);
    return latest ?? null;
  }

  @FieldResolver(() => DegradationClaimType, {
    nullable: true,
    description: 'The damage claim of the lease: a debt may come from it alone.',
  })
  damage(@Root() { lease }: Conversation, @Ctx() context: Context) {
    return damageOf(context, lease.id);
  }
}

/** The papers of a message. */
@Resolver(() => MessageType)
export class MessageResolver {
  @FieldResolver(() => [MessageDocumentType], { description: 'Papers joined to it.' })
  documents(@Root() { id }: Message, @Ctx() context: Context): Promise<MessageDocument[]> {
    return loadMany(context, DOCUMENTS, id, async (ids) => {
      const found = await context.em.find(MessageDocument, { message: [...ids] }, { orderBy: { receivedAt: 'asc' } });
      return Map.groupBy(found, ({ message }) => message.id);
    });
  }
}

/** Where a paper is read. */
@Resolver(() => MessageDocumentType)
export class MessageDocumentResolver {
  @FieldResolver(() => String, { description: 'Where to read it.' })
  path(@Root() { id }: MessageDocument) {
    return `/files/claims/message-documents/${id}`;
  }
}
