import { fileTypeFromBuffer } from 'file-type';
import { pdfDanger } from './pdf-danger.ts';
import { pdfPagesProblem } from './pdf-pages.ts';
import { type InspectedPicture, inspectPicture } from './picture.ts';
import {
  extensions,
  type RefusedUpload,
  type StoredUpload,
  safeFileName,
  sha256,
  tooLarge,
  type UploadType,
} from './uploads.ts';

/** Where the bytes go: `files` of the context. */
export interface UploadStore {
  put(key: string, bytes: Uint8Array): Promise<void>;
}

export interface Upload {
  /** Made by the client; the storage key. The caller has already checked that it belongs to this request. */
  id: string;
  bytes: Uint8Array;
  /** As the browser gave it: never trusted, see `safeFileName`. */
  fileName: string;
  maxBytes: number;
}

/**
 * Judges a file by its content, never by its name (OWASP ASVS 5.2.2), and stores it under its id. Refused: what is not PDF, JPEG or PNG,
 * what is too large, PDFs that run something when opened or hide what they hold, and what nobody could read. A refusal stores nothing;
 * of a picture, an upright copy is stored without what the camera wrote beside it (S52).
 */
export async function receiveUpload(files: UploadStore, upload: Upload): Promise<StoredUpload | RefusedUpload> {
  const { bytes } = upload;
  if (bytes.byteLength > upload.maxBytes) return tooLarge(upload.maxBytes);
  const contentType = (await fileTypeFromBuffer(bytes))?.mime;
  if (!isAccepted(contentType))
    return refusedType(
      'Ce fichier n’est ni un PDF, ni une photo JPEG ou PNG. Enregistrez-le dans l’un de ces formats, puis recommencez.',
    );
  const danger = contentType === 'application/pdf' ? pdfDanger(bytes) : undefined;
  if (danger) return refusedType(danger);
  const read = await legible(bytes, contentType);
  if (read.kind !== 'clean') return unreadable(read);
  await files.put(upload.id, read.bytes);
  return {
    kind: 'stored',
    contentType,
    fileName: safeFileName(upload.fileName, contentType),
    sizeBytes: read.bytes.byteLength,
    sha256: sha256(bytes),
  };
}

async function legible(bytes: Uint8Array, contentType: UploadType): Promise<InspectedPicture> {
  if (contentType !== 'application/pdf') return inspectPicture(bytes, contentType);
  return (await pdfPagesProblem(bytes)) ?? { kind: 'clean', bytes };
}

function unreadable({ kind, message }: Exclude<InspectedPicture, { kind: 'clean' }>): RefusedUpload {
  return kind === 'tooLarge'
    ? { kind: 'refused', code: 'FILE_TOO_LARGE', status: 413, message }
    : { kind: 'refused', code: 'FILE_UNREADABLE', status: 422, message };
}

function isAccepted(contentType: string | undefined): contentType is UploadType {
  return contentType !== undefined && contentType in extensions;
}

function refusedType(message: string): RefusedUpload {
  return { kind: 'refused', code: 'FILE_TYPE', status: 415, message };
}
