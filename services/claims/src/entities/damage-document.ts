import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import { PAPER_VERDICTS } from './claim-document.ts';
import { DamageItem } from './damage-item.ts';
import { DegradationClaim } from './degradation-claim.ts';

export const DAMAGE_PAPER_KINDS = [
  'ENTRY_INVENTORY',
  'EXIT_INVENTORY',
  'BAILIFF_REPORT',
  'INVOICE',
  'QUOTE',
  'ENTRY_PHOTO',
  'EXIT_PHOTO',
  'OTHER',
] as const;

export const DamageDocumentSchema = defineEntity({
  name: 'DamageDocument',
  tableName: 'damage_document',
  properties: {
    id: p.uuid().primary(),
    claim: () => p.manyToOne(DegradationClaim).deleteRule('restrict').updateRule('restrict'),
    /** The line it shows, for photographs and invoices; null for what is about the whole dwelling. */
    item: () => p.manyToOne(DamageItem).nullable().deleteRule('restrict').updateRule('restrict'),
    kind: p.enum(DAMAGE_PAPER_KINDS),
    fileName: p.text(),
    contentType: p.text(),
    sizeBytes: p.integer(),
    sha256: p.text(),
    receivedAt: instant(),
    verdict: p.enum(PAPER_VERDICTS).nullable(),
    /** What is wrong with it, as the landlord reads it. */
    verdictNote: p.text().nullable(),
  },
  checks: [{ name: 'damage_paper_to_redo_says_why', expression: "verdict <> 'TO_REDO' or verdict_note is not null" }],
  indexes: [{ name: 'damage_document_claim', properties: ['claim'] }],
});

/** A paper or photograph of a damage file; its bytes are in the file store under its id. Distribution key: the claim’s contract. */
export class DamageDocument extends DamageDocumentSchema.class {}
DamageDocumentSchema.setClass(DamageDocument);
