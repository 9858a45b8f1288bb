import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';
import { VISA_DOCUMENT_KINDS } from './visa-document.ts';

export const VisaPaperPieceSchema = defineEntity({
  name: 'VisaPaperPiece',
  tableName: 'visa_paper_piece',
  properties: {
    documentId: p.uuid().primary(),
    /** Where it begins in the paper. */
    fromByte: p.integer().primary(),
    requestId: p.uuid(),
    sizeBytes: p.integer(),
    /** Of the whole paper, as its sender says. */
    totalBytes: p.integer(),
    sha256: p.text(),
    /** What the paper proves, and its name without what follows the dot. */
    kind: p.enum(VISA_DOCUMENT_KINDS),
    fileName: p.text(),
    fileKey: p.text(),
    receivedAt: instant(),
  },
  checks: [{ name: 'visa_paper_piece_inside', expression: 'size_bytes > 0 and from_byte + size_bytes <= total_bytes' }],
  indexes: [
    { name: 'visa_paper_piece_of_request', properties: ['requestId'] },
    { name: 'visa_paper_piece_oldest', properties: ['receivedAt'] },
  ],
});

/** A piece of a paper that is not whole yet; gone once it is, or a day later. Distribution key: requestId. */
export class VisaPaperPiece extends VisaPaperPieceSchema.class {}
VisaPaperPieceSchema.setClass(VisaPaperPiece);
