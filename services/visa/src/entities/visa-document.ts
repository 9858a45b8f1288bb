import { defineEntity, p } from '@mikro-orm/core';
import { PAPER_CODE_STATES } from '@trousseau/paper-code/paper-code-states';
import type { PaperFacts } from '@trousseau/paper-code/paper-facts';
import { instant } from '@trousseau/service/columns';
import { v7 as uuidv7 } from 'uuid';
import type { PaperReason, PaperVerdict } from '../domain/asked-papers.ts';

export const VISA_DOCUMENT_KINDS = [
  'IDENTITY',
  'RESOURCES',
  'STUDENT_CARD',
  'EMPLOYMENT',
  'RESIDENCE_PERMIT',
  'HOLDER_IDENTITY',
  'HOLDER_RESIDENCE_PERMIT',
  'HOLDER_STUDENT_CARD',
  'HOLDER_EMPLOYMENT',
  'HOLDER_RESOURCES',
  'OTHER',
] as const;

/** What an officer may say of a paper, and why it must be sent again (`domain/asked-papers.ts`). */
export const PAPER_VERDICTS = ['ACCEPTED', 'TO_REDO'] as const satisfies readonly PaperVerdict[];
export const PAPER_REASONS = [
  'UNREADABLE',
  'CROPPED',
  'PAGES_MISSING',
  'EXPIRED',
  'TOO_OLD',
  'OTHER_PAPER',
  'OTHER_PERSON',
  'OTHER',
] as const satisfies readonly PaperReason[];

/** What a scanner found (S51): nothing, nothing yet, or a threat; the bytes of the last are gone. */
export const PAPER_SCANS = ['CLEAN', 'WAITING', 'INFECTED'] as const;

export const VisaDocumentSchema = defineEntity({
  name: 'VisaDocument',
  tableName: 'visa_document',
  properties: {
    id: p.uuid().primary(),
    requestId: p.uuid(),
    kind: p.enum(VISA_DOCUMENT_KINDS),
    fileName: p.text(),
    contentType: p.text(),
    sizeBytes: p.integer(),
    sha256: p.text(),
    fileKey: p.text(),
    /** Where the first page of a PDF is kept as a small picture; null until it was drawn, and where it cannot be. */
    firstPageKey: p.text().nullable(),
    /** Whether its first page was asked for: of one that cannot be drawn nobody asks again. */
    firstPageTried: p.boolean(),
    receivedAt: instant(),
    /** Its place among the papers of the request, from 0; the same place: as they came. */
    position: p.integer(),
    scan: p.enum(PAPER_SCANS),
    /** What its 2D-Doc code is worth; null until it was read, and for papers that came before codes were. */
    code: p.enum(PAPER_CODE_STATES).nullable(),
    codeFacts: p.json<PaperFacts>().nullable(),
    verdict: p.enum(PAPER_VERDICTS).nullable(),
    verdictReason: p.enum(PAPER_REASONS).nullable(),
    verdictNote: p.text().nullable(),
    judgedAt: instant().nullable(),
  },
  checks: [
    {
      name: 'visa_document_code_says_when_valid',
      expression: "coalesce(code = 'VALID', false) = (code_facts is not null)",
    },
    { name: 'visa_document_has_bytes', expression: 'size_bytes > 0' },
    { name: 'visa_document_verdict_is_whole', expression: '(verdict is null) = (judged_at is null)' },
    {
      name: 'visa_document_redone_for_a_reason',
      expression: "coalesce(verdict = 'TO_REDO', false) = (verdict_reason is not null)",
    },
  ],
  indexes: [
    { name: 'visa_document_of_request', properties: ['requestId', 'receivedAt'] },
    { name: 'visa_document_to_scan', properties: ['receivedAt'], where: "scan = 'WAITING'" },
    {
      name: 'visa_document_to_draw',
      properties: ['receivedAt'],
      where: "not first_page_tried and content_type = 'application/pdf'",
    },
    { name: 'visa_document_of_content', properties: ['sha256'] },
  ],
});

/** Where a picture of a paper is kept that a scanner has nothing against: the photo itself, or the first page of a PDF; null when there is none. */
export const pictureKeyOf = ({ scan, contentType, fileKey, firstPageKey }: VisaDocument): string | null =>
  scan !== 'CLEAN' ? null : contentType.startsWith('image/') ? fileKey : (firstPageKey ?? null);

/** Where a picture of a first page that was just drawn is put: a new place each time, so that who draws it too leaves no file behind. */
export const firstPageKeyOf = (documentId: string): string => `documents/${documentId}-first-page-${uuidv7()}`;

/** A paper of a request: the row here, the bytes under `fileKey` in the file store. The id is made by the sender. Distribution key: requestId. */
export class VisaDocument extends VisaDocumentSchema.class {}
VisaDocumentSchema.setClass(VisaDocument);
