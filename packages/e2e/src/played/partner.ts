import { v7 as newId } from 'uuid';
import type { Visitor } from '../visitor.ts';

/** A program that a partner lets in, with its secret. */
export async function newProgram(
  partner: Visitor,
  scopes: readonly string[] = ['CONTRACT_READ', 'VISA_READ', 'CLAIM_READ'],
) {
  const input = { operationId: newId(), name: 'Suivi', scopes };
  const { apiClient, secret } = await partner.act<{ apiClient: { id: string }; secret: string }>(
    'createApiClient',
    input,
    'ApiClientCreated',
    'secret apiClient { id }',
  );
  return { id: apiClient.id, secret };
}
