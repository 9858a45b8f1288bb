import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { badInput, notFound } from '@trousseau/service/refusal';
import {
  fileConflict,
  type RefusedUpload,
  receiveUpload,
  type StoredUpload,
  sha256,
  tooManyFiles,
} from '@trousseau/service/uploads';
import { validate } from 'uuid';
import type { VisaDocumentKind } from '../domain/required-documents.ts';
import { VISA_DOCUMENT_KINDS, VisaDocument } from '../entities/visa-document.ts';
import { lockRequest, personOf } from './acting.ts';
import { assertDraft } from './draft.ts';

/** Largest paper, in bytes (S47). */
export const mostFileBytes = 10_000_000;
/** Most papers of one request (S47). */
export const mostFiles = 20;

export interface AddVisaDocumentInput {
  requestId: string;
  /** Made by the sender: the same paper sent again keeps its id. */
  documentId: string;
  kind: string;
  fileName: string;
  bytes: Uint8Array;
}

/**
 * Adds a paper to a draft. The same id with the same bytes is the same paper, sent twice; with other bytes it is refused.
 * The bytes are stored before the row: a crash between the two leaves a file nobody points to, never a row without its file.
 */
export async function addVisaDocument(
  context: Context,
  input: AddVisaDocumentInput,
): Promise<StoredUpload | RefusedUpload> {
  const { kind, documentId } = input;
  if (!isKind(kind) || !validate(documentId) || !validate(input.requestId))
    throw badInput('Ce fichier est mal adressé. Rechargez la page puis recommencez.');
  personOf(context);
  const hash = sha256(input.bytes);
  const known = await refusalOrSame(context, input, hash);
  if (known) return known;
  const fileKey = `documents/${documentId}-${hash.slice(0, 16)}`;
  const verdict = await receiveUpload(context.files, {
    id: fileKey,
    bytes: input.bytes,
    fileName: input.fileName,
    maxBytes: mostFileBytes,
  });
  if (verdict.kind === 'refused') return verdict;
  const late = await transact(context, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    assertDraft(request);
    const others = await em.find(VisaDocument, { requestId: request.id });
    const same = others.find(({ id }) => id === documentId) ?? (await em.findOne(VisaDocument, { id: documentId }));
    if (same)
      return { kind: 'known', refused: same.requestId === request.id && same.sha256 === hash ? null : fileConflict };
    if (others.length >= mostFiles) return { kind: 'full', refused: tooManyFiles(mostFiles) };
    const { contentType, fileName, sizeBytes } = verdict;
    em.create(VisaDocument, {
      id: documentId,
      requestId: request.id,
      kind,
      fileName,
      contentType,
      sizeBytes,
      sha256: hash,
      fileKey,
      receivedAt: context.now,
    });
    return { kind: 'added', refused: null };
  });
  return late.refused ?? verdict;
}

/** What is already clear before any byte is stored: not yours, no longer a draft, or the id taken. */
async function refusalOrSame(
  context: Context,
  input: AddVisaDocumentInput,
  hash: string,
): Promise<StoredUpload | RefusedUpload | null> {
  return transact(context, async (em) => {
    const request = await lockRequest(em, context, input.requestId);
    const known = await em.findOne(VisaDocument, { id: input.documentId });
    if (!known) {
      assertDraft(request);
      return { kind: 'new', answer: null };
    }
    if (known.requestId !== request.id) throw notFound();
    if (known.sha256 !== hash) return { kind: 'other', answer: fileConflict };
    const { contentType, fileName, sizeBytes } = known;
    return {
      kind: 'same',
      answer: {
        kind: 'stored' as const,
        contentType: contentType as StoredUpload['contentType'],
        fileName,
        sizeBytes,
        sha256: hash,
      },
    };
  }).then(({ answer }) => answer);
}

const isKind = (kind: string): kind is VisaDocumentKind => (VISA_DOCUMENT_KINDS as readonly string[]).includes(kind);
