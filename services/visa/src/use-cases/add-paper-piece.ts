import type { SqlEntityManager } from '@mikro-orm/postgresql';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { badInput, notFound } from '@trousseau/service/refusal';
import {
  fileConflict,
  type RefusedUpload,
  type StoredUpload,
  safeFileStem,
  sha256,
  tooLarge,
} from '@trousseau/service/uploads';
import { v7 as uuidv7, validate } from 'uuid';
import { VisaDocument } from '../entities/visa-document.ts';
import { VisaPaperPiece } from '../entities/visa-paper-piece.ts';
import type { VisaRequest } from '../entities/visa-request.ts';
import {
  type AddVisaDocumentInput,
  addVisaDocument,
  documentKind,
  type Lock,
  mostFileBytes,
  storedAs,
} from './add-visa-document.ts';
import { assertTakesPapers } from './draft.ts';
import { dropPieces } from './forget-paper-pieces.ts';

/** Largest piece, in bytes; most papers of one request that are on their way at once. */
const mostPieceBytes = 1_048_576;
const mostUnfinished = 20;

export interface AddPaperPieceInput extends AddVisaDocumentInput {
  /** Where `bytes` begin in the paper. */
  fromByte: number;
  totalBytes: number;
  /** Of the whole paper, lowercase hexadecimal. */
  sha256: string;
}

/** How much of the paper is here: the sender goes on from that byte. */
export interface PartlyReceived {
  kind: 'partly';
  receivedBytes: number;
}

type Answer = StoredUpload | RefusedUpload | PartlyReceived;

/**
 * Adds the next piece of a paper; the last one makes it whole and adds it as if it had come at once. A piece that is not the next changes
 * nothing and answers where to go on: after a cut the sender need not know what arrived. Bytes are stored before their row.
 */
export async function addPaperPiece(context: Context, input: AddPaperPieceInput, lock: Lock): Promise<Answer> {
  const kind = kindWithinBounds(input);
  if (input.totalBytes > mostFileBytes) return tooLarge(mostFileBytes);
  const early = await transact(context, async (em) => place(em, context, input, await lock(em)));
  if (early.answer) return early.answer;
  if (early.isNext) {
    const fileKey = `pieces/${input.documentId}-${input.fromByte}-${uuidv7()}`;
    await context.files.put(fileKey, input.bytes);
    const late = await transact(context, async (em) => {
      // Placed again under the lock: the same piece may have come twice at once.
      const request = await lock(em);
      const placed = await place(em, context, input, request);
      if (!placed.answer && placed.isNext)
        em.create(VisaPaperPiece, { ...pieceOf(input, fileKey, context), kind, requestId: request.id });
      return placed;
    });
    if (late.answer || !late.isNext) await context.files.remove(fileKey);
    if (late.answer) return late.answer;
  }
  return wholeOrPart(context, input, lock);
}

/** What the paper proves; throws BAD_USER_INPUT for a piece that has no place in one. */
function kindWithinBounds({ documentId, fromByte, totalBytes, sha256: hash, bytes, ...paper }: AddPaperPieceInput) {
  const kind = documentKind(paper.kind);
  const isPlaced = [fromByte, totalBytes].every((at) => Number.isSafeInteger(at) && at >= 0);
  const size = bytes.byteLength;
  const isInside = isPlaced && size > 0 && size <= mostPieceBytes && fromByte + size <= totalBytes;
  if (kind === null || !validate(documentId) || !isInside || !/^[0-9a-f]{64}$/.test(hash))
    throw badInput('Ce morceau de fichier est mal adressé. Rechargez la page puis recommencez.');
  return kind;
}

const pieceOf = (
  { documentId, fromByte, totalBytes, sha256: hash, fileName, bytes }: AddPaperPieceInput,
  fileKey: string,
  { now }: Context,
) => ({
  ...{ documentId, fromByte, totalBytes, fileKey },
  fileName: safeFileStem(fileName),
  sizeBytes: bytes.byteLength,
  sha256: hash,
  receivedAt: now,
});

/** Where a piece stands among those that are here; an answer when nothing is to be done with it. */
async function place(
  em: SqlEntityManager,
  context: Context,
  { documentId, fromByte, totalBytes, sha256: hash }: AddPaperPieceInput,
  request: VisaRequest,
) {
  const placed = (answer: Answer | null, isNext = false) => ({ kind: 'placed', answer, isNext });
  const whole = await em.findOne(VisaDocument, { id: documentId });
  if (whole && whole.requestId !== request.id) throw notFound();
  if (whole) return placed(whole.sha256 === hash ? storedAs(whole) : fileConflict);
  await assertTakesPapers(em, context, request);
  const pieces = await em.find(VisaPaperPiece, { documentId });
  if (pieces.some(({ requestId }) => requestId !== request.id)) throw notFound();
  if (pieces.some((piece) => piece.sha256 !== hash || piece.totalBytes !== totalBytes)) return placed(fileConflict);
  if (pieces.length === 0 && fromByte === 0 && (await unfinishedOf(em, request.id)) >= mostUnfinished)
    return placed(tooManyOnTheirWay);
  const received = sizeOf(pieces);
  return received === fromByte || received === totalBytes
    ? placed(null, received === fromByte)
    : placed({ kind: 'partly', receivedBytes: received });
}

const tooManyOnTheirWay: RefusedUpload = {
  kind: 'refused',
  code: 'QUOTA',
  status: 409,
  message: `Trop de fichiers sont en cours d’envoi\u00a0: attendez que l’un d’eux arrive, puis recommencez.`,
};

async function unfinishedOf(em: SqlEntityManager, requestId: string): Promise<number> {
  const pieces = await em.find(VisaPaperPiece, { requestId, fromByte: 0 }, { fields: ['documentId'] });
  return pieces.length;
}

const sizeOf = (pieces: readonly VisaPaperPiece[]) => pieces.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);

/** Adds the paper once all of it is here, and lets its pieces go, whatever was said of it. */
async function wholeOrPart(context: Context, input: AddPaperPieceInput, lock: Lock): Promise<Answer> {
  const { documentId, totalBytes } = input;
  const pieces = await context.em.fork().find(VisaPaperPiece, { documentId }, { orderBy: { fromByte: 'asc' } });
  const received = sizeOf(pieces);
  if (received < totalBytes) return { kind: 'partly', receivedBytes: received };
  const parts = await Promise.all(pieces.map(({ fileKey }) => context.files.get(fileKey)));
  // Its last piece came twice at once, and the other has just made it whole.
  if (!parts.every((part) => part !== null))
    return (await placeNow(context, input, lock)) ?? { kind: 'partly', receivedBytes: 0 };
  const bytes = new Uint8Array(Buffer.concat(parts));
  const isSame = sha256(bytes) === input.sha256;
  const answer = isSame ? await addVisaDocument(context, { ...input, bytes }, lock) : damaged;
  await dropPieces(context, pieces);
  return answer;
}

const placeNow = async (context: Context, input: AddPaperPieceInput, lock: Lock) =>
  (await transact(context, async (em) => place(em, context, input, await lock(em)))).answer;

const damaged: RefusedUpload = {
  kind: 'refused',
  code: 'FILE_DAMAGED',
  status: 422,
  message: 'Ce fichier est arrivé abîmé, ou il a changé pendant l’envoi. Choisissez-le à nouveau.',
};
