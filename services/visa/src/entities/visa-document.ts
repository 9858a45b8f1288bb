import { defineEntity, p } from '@mikro-orm/core';
import { instant } from '@trousseau/service/columns';

export const VISA_DOCUMENT_KINDS = [
  'IDENTITY',
  'RESOURCES',
  'STUDENT_CARD',
  'EMPLOYMENT',
  'RESIDENCE_PERMIT',
  'HOLDER_IDENTITY',
  'HOLDER_RESOURCES',
  'OTHER',
] as const;

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
    receivedAt: instant(),
  },
  checks: [{ name: 'visa_document_has_bytes', expression: 'size_bytes > 0' }],
  indexes: [{ name: 'visa_document_of_request', properties: ['requestId', 'receivedAt'] }],
});

/** A paper of a request: the row here, the bytes under `fileKey` in the file store. The id is made by the sender. Distribution key: requestId. */
export class VisaDocument extends VisaDocumentSchema.class {}
VisaDocumentSchema.setClass(VisaDocument);
