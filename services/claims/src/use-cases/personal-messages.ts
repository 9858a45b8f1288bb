import type { FilterQuery } from '@mikro-orm/core';
import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { MOST_PERSONAL_ROWS, type PersonalValue } from '@trousseau/service/personal-data';
import { Conversation, Message, MessageDocument } from '../entities/conversation.ts';

const most = { limit: MOST_PERSONAL_ROWS };

/** The conversations of some spaces, each on its own side. */
export const conversationsOf = (spaceIds: readonly string[]): FilterQuery<Conversation> => {
  const of = { $in: [...spaceIds] };
  return {
    $or: [
      { side: 'LANDLORD', lease: { landlordSpaceId: of } },
      { side: 'TENANT', lease: { tenantSpaceId: of } },
    ],
  };
};

/** S62. What some spaces and the guarantor wrote to one another, oldest first, with the papers joined. */
export async function writtenMessages(em: SqlEntityManager, spaceIds: readonly string[]) {
  const conversations = await em.find(Conversation, conversationsOf(spaceIds), { ...most, populate: ['lease'] });
  const filter = { conversation: conversations.map(({ id }) => id) };
  const messages = await em.find(Message, filter, { ...most, orderBy: { id: 'asc' } });
  const papers = await em.find(MessageDocument, { message: { conversation: filter.conversation } }, most);
  const written = messages.map(
    (message): Record<string, PersonalValue> => ({
      Contrat: conversations.find(({ id }) => id === message.conversation.id)?.lease.number,
      De: message.fromGuarantor ? 'Le garant' : 'Vous',
      'Envoyé le': message.sentAt.toString(),
      Message: message.text,
      Pièces: papers.filter((paper) => paper.message.id === message.id).map(({ fileName }) => ({ Nom: fileName })),
    }),
  );
  return { written, papers };
}
