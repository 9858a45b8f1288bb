import { v7 as newId } from 'uuid';
import type { Visitor } from '../visitor.ts';
import { openPartnerSpace, PASSWORD, signedIn } from './people.ts';

/** What another organisation issued: an account, and its letters to print. */
export async function issuedByAnother() {
  const organisation = await signedIn(await openPartnerSpace(['75']));
  const landlord = { landlordKind: 'NATURAL', departement: '75', givenName: 'Camille', familyName: 'Durand' };
  const address = { street: '12 rue des Tilleuls', postcode: '75011', city: 'Paris' };
  const input = { operationId: newId(), ...landlord, address };
  const { partnerAccount } = await organisation.act<{ partnerAccount: { id: string } }>(
    'issuePartnerAccount',
    input,
    'PartnerAccountIssued',
    'partnerAccount { id }',
  );
  const { letterBundles } = await organisation.ask<{ letterBundles: { nodes: { id: string }[] } }>(
    '{ letterBundles { nodes { id } } }',
  );
  return { partnerAccountId: partnerAccount.id, letterBundleId: letterBundles.nodes[0]?.id ?? '' };
}

/** A program that a partner lets in, with its secret. */
export async function newProgram(
  partner: Visitor,
  scopes: readonly string[] = ['CONTRACT_READ', 'VISA_READ', 'CLAIM_READ'],
) {
  const input = { operationId: newId(), name: 'Suivi', scopes, currentPassword: PASSWORD };
  const { apiClient, secret } = await partner.act<{ apiClient: { id: string }; secret: string }>(
    'createApiClient',
    input,
    'ApiClientCreated',
    'secret apiClient { id }',
  );
  return { id: apiClient.id, secret };
}
