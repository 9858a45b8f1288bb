import { type PutAnswer, putBytes } from './put-bytes.ts';
import { askWhenSessionOver } from './session-over.ts';
import { type UploadPlace, uploadPieces } from './upload-pieces.ts';

export type UploadResult = Exclude<PutAnswer, { readonly kind: 'partly' }>;

/**
 * Sends one file through the door (PUT, raw body). The id in the path is made by the page, so the same file sent
 * again after a cut is the same document. When the session is over the person signs in again, and it is sent once more.
 *
 * @param onProgress receives 0 to 1
 * @param place where a file that a cut stopped goes on from; without it the file goes whole, as where nobody takes pieces
 */
export async function uploadFile(
  path: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
  place?: UploadPlace,
): Promise<UploadResult> {
  const send = () =>
    place ? uploadPieces(path, file, onProgress, place, signal) : whole(path, file, onProgress, signal);
  const first = await send();
  const isOver = first.kind === 'refused' && first.code === 'UNAUTHENTICATED';
  return isOver && (await askWhenSessionOver()) ? send() : first;
}

async function whole(
  path: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<UploadResult> {
  const answer = await putBytes(path, file, (sent) => onProgress(sent / Math.max(1, file.size)), signal);
  return answer.kind === 'partly' ? { kind: 'unreachable' } : answer;
}
