import { type RequiredDocument, requiredDocuments } from '../domain/required-documents.ts';
import type { ClaimDocument } from '../entities/claim-document.ts';

/** R-CLM-06. The papers a claim needs, each received or not. */
export const neededDocuments = (documents: readonly Pick<ClaimDocument, 'kind' | 'verdict'>[]): RequiredDocument[] =>
  requiredDocuments(countedKinds(documents));

/** The kinds of the papers that count: one that is to be done again does not. */
export const countedKinds = <Kind>(documents: readonly { kind: Kind; verdict?: ClaimDocument['verdict'] }[]): Kind[] =>
  documents.filter(({ verdict }) => verdict !== 'TO_REDO').map(({ kind }) => kind);
