import { type PutAnswer, putBytes } from './put-bytes.ts';

/** Bytes of a piece: a few seconds of a poor connection, which is the most that a cut loses. */
const pieceBytes = 524_288;

/** Where a file stands, kept by the page between two tries: a new one begins at the byte after the cut. */
export interface UploadPlace {
  /** Under which it is sent: its part of the address. */
  readonly id: string;
  /** Of the whole file; null for one that goes whole. */
  readonly sha256: string | null;
  /** 0 when nothing of it is on its way. */
  receivedBytes: number;
}

/**
 * Sends a file piece after piece, each where the door says the one before ended (`services/visa`, `add-paper-piece`). A file of one piece
 * goes whole, and so does every file where the browser cannot say its SHA-256.
 */
export async function uploadPieces(
  path: string,
  file: Blob,
  onProgress: (share: number) => void,
  place: UploadPlace,
  signal: AbortSignal | undefined,
): Promise<Exclude<PutAnswer, { readonly kind: 'partly' }>> {
  const { sha256 } = place;
  for (;;) {
    const from = place.receivedBytes;
    const piece = sha256 === null ? file : file.slice(from, from + pieceBytes, file.type);
    const address = sha256 === null ? path : pieceAddress(path, from, file.size, sha256);
    const answer = await putBytes(address, piece, (sent) => onProgress(Math.min(1, (from + sent) / file.size)), signal);
    if (answer.kind === 'received' || answer.kind === 'refused') place.receivedBytes = 0;
    if (answer.kind !== 'partly') return answer;
    // A door that leads nowhere would be asked for ever.
    if (answer.receivedBytes === from || answer.receivedBytes >= file.size) return { kind: 'unreachable' };
    place.receivedBytes = answer.receivedBytes;
  }
}

/** The address of a piece; `path` has a query already. */
export const pieceAddress = (path: string, from: number, of: number, sha256: string): string =>
  `${path}&${new URLSearchParams({ from: String(from), of: String(of), sha256 })}`;

/** The SHA-256 of a file that goes in pieces, lowercase hexadecimal; null for one that goes whole, and where the page is not served safely. */
export async function sha256Of(file: Blob): Promise<string | null> {
  if (file.size <= pieceBytes || !globalThis.crypto.subtle) return null;
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
