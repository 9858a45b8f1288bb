import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import { UnpaidClaim } from './unpaid-claim.ts';

export const CLAIM_DOCUMENT_KINDS = [
  'LEASE',
  'NOTICE_LETTER',
  'IDENTITY_OR_KBIS',
  'MANAGEMENT_MANDATE',
  'LAND_TAX',
  'BANK_DETAILS',
  'OTHER',
] as const;

/** What an officer thinks of one paper, of a claim or of damage. */
export const PAPER_VERDICTS = ['ACCEPTED', 'TO_REDO'] as const;

export const ClaimDocumentSchema = defineEntity({
  name: 'ClaimDocument',
  tableName: 'claim_document',
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(UnpaidClaim).deleteRule('restrict').updateRule('restrict'),
    kind: p.enum(CLAIM_DOCUMENT_KINDS),
    fileName: p.text(),
    contentType: p.text(),
    sizeBytes: p.integer(),
    sha256: p.text(),
    receivedAt: instant(),
    verdict: p.enum(PAPER_VERDICTS).nullable(),
    /** What is wrong with it, as the landlord reads it. */
    verdictNote: p.text().nullable(),
  },
  checks: [{ name: 'claim_paper_to_redo_says_why', expression: "verdict <> 'TO_REDO' or verdict_note is not null" }],
  indexes: [{ name: 'claim_document_claim', properties: ['claim'] }],
});

/** A paper of the claim; its bytes are in the file store under its id. Distribution key: the claim's contract. */
export class ClaimDocument extends ClaimDocumentSchema.class {}
ClaimDocumentSchema.setClass(ClaimDocument);
