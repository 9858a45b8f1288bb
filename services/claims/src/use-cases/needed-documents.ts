import { type RequiredDocument, requiredDocuments } from '../domain/required-documents.ts';
import type { ClaimDocument } from '../entities/claim-document.ts';

/** R-CLM-06. The papers a claim needs, each received or not. */
export const neededDocuments = (documents: readonly Pick<ClaimDocument, 'kind'>[]): RequiredDocument[] =>
  requiredDocuments(documents.map(({ kind }) => kind));
