import { type FilterQuery, LockMode } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { notFound } from '@trousseau/service/refusal';
import { validate } from 'uuid';
import { Conversation } from '../entities/conversation.ts';
import { conversationsVisibleTo } from '../entities/visible-to.ts';

/** One of the viewer’s conversations, held until the end of the transaction. Someone else’s does not exist. */
export async function lockConversation(em: SqlEntityManager, context: Context, id: string): Promise<Conversation> {
  const visible = conversationsVisibleTo(context.viewer);
  if (visible === null || !validate(id)) throw notFound();
  const where = { $and: [{ id }, visible] } as FilterQuery<Conversation>;
  const found = await em.findOne(Conversation, where, { lockMode: LockMode.PESSIMISTIC_WRITE, refresh: true });
  if (!found) throw notFound();
  return found;
}
