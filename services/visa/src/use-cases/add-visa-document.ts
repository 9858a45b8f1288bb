import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { publish } from '@trousseau/service/publish';
import { receiveUpload } from '@trousseau/service/receive-upload';
import { badInput, notFound } from '@trousseau/service/refusal';
import {
  fileConflict,
  type RefusedUpload,
  type StoredUpload,
  sha256,
  tooManyBytes,
  tooManyFiles,
} from '@trousseau/service/uploads';
import { validate } from 'uuid';
import type { VisaDocumentKind } from '../domain/required-documents.ts';
import { VISA_DOCUMENT_KINDS, VisaDocument } from '../entities/visa-document.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import { assertTakesPapers } from './draft.ts';

/** Largest paper, in bytes; most papers of one request, and most bytes of them all (S47). */
export const mostFileBytes = 10_000_000;
const mostFiles = 20;
const mostBytes = 100_000_000;

/** Locks the request a paper is for, inside what whoever sends it may see. */
export type Lock = (em: SqlEntityManager) => Promise<VisaRequest>;

export interface AddVisaDocumentInput {
  /** Made by the sender: the same paper sent again keeps its id. */
  documentId: string;
  kind: string;
  fileName: string;
  bytes: Uint8Array;
}

type Answer = StoredUpload | RefusedUpload;

/**
 * Adds a paper to a draft, to a request an officer waits for papers of, or to a refusal that may be contested. The same id with the same bytes is the same paper, sent twice; with other bytes it is refused.
 * The bytes are stored before the row: a crash between the two leaves a file nobody points to, never a row without its file.
 */
export async function addVisaDocument(context: Context, input: AddVisaDocumentInput, lock: Lock): Promise<Answer> {
  const { documentId: id, bytes } = input;
  const kind = documentKind(input.kind);
  if (kind === null || !validate(id)) throw badInput('Ce fichier est mal adressé. Rechargez la page puis recommencez.');
  const hash = sha256(bytes);
  const fileKey = `documents/${id}-${hash.slice(0, 16)}`;
  const early = await transact(context, async (em) => ({
    kind: 'judged',
    answer: await judge(em, context, input, { request: await lock(em), hash }),
  }));
  if (early.answer) return early.answer;
  const upload = await receiveUpload(context.files, {
    id: fileKey,
    bytes,
    fileName: input.fileName,
    maxBytes: mostFileBytes,
    scanner: context.env.clamdAddress,
    mayWait: true,
  });
  if (upload.kind === 'refused') return upload;
  const late = await transact(context, async (em) => {
    // Judged again under the lock: another tab may have added a paper while the bytes were being stored.
    const request = await lock(em);
    const answer = await judge(em, context, input, { request, hash });
    if (answer) return { kind: 'judged', answer };
    const { contentType, fileName, sizeBytes, scanned } = upload;
    em.create(VisaDocument, {
      id,
      position: await nextPosition(em, request.id),
      requestId: request.id,
      kind,
      fileName,
      contentType,
      sizeBytes,
      sha256: hash,
      fileKey,
      receivedAt: context.now,
      scan: scanned ? 'CLEAN' : 'WAITING',
      firstPageTried: false,
    });
    await publish(em, 'VisaDocumentReceived', {
      aggregateId: id,
      payload: { requestId: request.id, documentId: id },
      now: context.now,
    });
    return { kind: 'added', answer: upload };
  });
  if (late.answer.kind === 'refused') await context.files.remove(fileKey);
  return late.answer;
}

/**
 * What is clear without opening the file: not yours, no longer a draft, the same paper again, the id taken, or the set full. Null when the
 * paper may be added.
 */
async function judge(
  em: SqlEntityManager,
  context: Context,
  input: AddVisaDocumentInput,
  { request, hash }: { readonly request: VisaRequest; readonly hash: string },
): Promise<Answer | null> {
  const known = await em.findOne(VisaDocument, { id: input.documentId });
  if (known && known.requestId !== request.id) throw notFound();
  if (known) return known.sha256 === hash ? storedAs(known) : fileConflict;
  await assertTakesPapers(em, context, request);
  const others = await em.find(VisaDocument, { requestId: request.id });
  if (others.length >= mostFiles) return tooManyFiles(mostFiles);
  const total = others.reduce((sum, { sizeBytes }) => sum + sizeBytes, input.bytes.byteLength);
  return total > mostBytes ? tooManyBytes(mostBytes) : null;
}

/** Behind those that are here. */
async function nextPosition(em: SqlEntityManager, requestId: string): Promise<number> {
  const last = await em.findOne(VisaDocument, { requestId }, { orderBy: { position: 'desc' } });
  return last ? last.position + 1 : 0;
}

/** How a paper that is here already is answered. */
export function storedAs({ contentType: type, fileName, sizeBytes, sha256: hash, scan }: VisaDocument): StoredUpload {
  const contentType = type as StoredUpload['contentType'];
  return { kind: 'stored', contentType, fileName, sizeBytes, scanned: scan === 'CLEAN', sha256: hash };
}

/** The kind of paper a sender names; null when there is none of that name. */
export const documentKind = (kind: string): VisaDocumentKind | null =>
  VISA_DOCUMENT_KINDS.find((one) => one === kind) ?? null;
