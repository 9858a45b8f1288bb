import type { Clock, Context } from '@trousseau/service/definition';
import { VisaPaperPiece } from '../entities/visa-paper-piece.ts';

/** How long a paper may wait for its other pieces: a closed laptop opens again the next morning. */
const keptHours = 24;
/** Most pieces in one go; the clock comes again in a minute. */
const mostAtOnce = 200;

/** Lets go of the pieces of papers that were never sent whole. */
export const forgetPaperPieces: Clock = async (context) => {
  const { em, now } = context;
  const before = now.subtract({ hours: keptHours });
  const pieces = await em.find(
    VisaPaperPiece,
    { receivedAt: { $lt: before } },
    { orderBy: { receivedAt: 'asc' }, limit: mostAtOnce },
  );
  await dropPieces(context, pieces);
  return pieces.length;
};

/** Bytes first: interrupted, the rows that are left find the rest again. May run twice. */
export async function dropPieces(
  { em, files }: Pick<Context, 'em' | 'files'>,
  pieces: readonly VisaPaperPiece[],
): Promise<void> {
  for (const { fileKey, documentId, fromByte } of pieces) {
    await files.remove(fileKey);
    await em.nativeDelete(VisaPaperPiece, { documentId, fromByte });
  }
}
