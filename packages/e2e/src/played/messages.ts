import { v7 as newId } from 'uuid';
import type { Guarantee } from './guarantee.ts';

/** The landlord of a guarantee writes to the guarantor: the id of their conversation. */
export async function conversationOf({
  landlord,
  contract,
}: Pick<Guarantee, 'landlord' | 'contract'>): Promise<string> {
  const message = { operationId: newId(), contractId: contract.id, side: 'LANDLORD', text: 'Quand serai-je payé ?' };
  await landlord.act('sendMessage', message, 'MessageSent');
  const { conversation } = await landlord.ask<{ conversation: { id: string } }>(
    'query ($contractId: ID!) { conversation(contractId: $contractId, side: LANDLORD) { id } }',
    { contractId: contract.id },
  );
  return conversation.id;
}
