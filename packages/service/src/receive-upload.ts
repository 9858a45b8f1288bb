import { fileTypeFromBuffer } from 'file-type';
import { pdfDanger } from './pdf-danger.ts';
import { pdfPagesProblem } from './pdf-pages.ts';
import { type InspectedPicture, inspectPicture } from './picture.ts';
import { scan } from './scan.ts';
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
  /** `host:port` of the scanner; empty when the house has none. */
  scanner: string;
  /** Whether the file may be kept and wait when the scanner is silent; otherwise it is refused for now. */
  mayWait: boolean;
}

/**
 * Judges a file by its content, never by its name (OWASP ASVS 5.2.2), and stores it under its id. Refused: what is not PDF, JPEG or PNG,
 * what is too large, PDFs that run something when opened or hide what they hold, what nobody could read, and what a scanner knows (S51). A refusal stores nothing;
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
  const scanned = await scan(upload.scanner, read.bytes);
  if (scanned === 'infected') return infected;
  if (scanned === 'unknown' && !upload.mayWait) return scannerSilent;
  await files.put(upload.id, read.bytes);
  return {
    kind: 'stored',
    contentType,
    fileName: safeFileName(upload.fileName, contentType),
    sizeBytes: read.bytes.byteLength,
    scanned: scanned === 'clean',
    sha256: sha256(bytes),
  };
}

const infected: RefusedUpload = {
  kind: 'refused',
  code: 'FILE_INFECTED',
  status: 422,
  message:
    'Ce fichier contient un virus\u00a0: il n’a pas été gardé. Analysez votre appareil, puis déposez une nouvelle copie.',
};

const scannerSilent: RefusedUpload = {
  kind: 'refused',
  code: 'SCANNER_SILENT',
  status: 503,
  message: 'Le contrôle antivirus ne répond pas. Déposez ce fichier à nouveau dans quelques minutes.',
};

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
