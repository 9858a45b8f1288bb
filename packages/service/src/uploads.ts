import { createHash } from 'node:crypto';
import { fileTypeFromBuffer } from 'file-type';
import { pdfDanger } from './pdf-danger.ts';

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

export interface StoredUpload {
  kind: 'stored';
  contentType: UploadType;
  fileName: string;
  sizeBytes: number;
  /** Lowercase hexadecimal: same id and same hash is the same upload sent twice. */
  sha256: string;
}

export interface RefusedUpload {
  kind: 'refused';
  code: 'FILE_TYPE' | 'FILE_TOO_LARGE' | 'NOT_FOUND' | 'QUOTA' | 'FILE_CONFLICT' | 'INVALID_STATE';
  /** French sentence for the person. */
  message: string;
  /** HTTP status. */
  status: 404 | 409 | 413 | 415;
}

export type UploadType = 'application/pdf' | 'image/jpeg' | 'image/png';

const extensions: Record<UploadType, string> = { 'application/pdf': 'pdf', 'image/jpeg': 'jpg', 'image/png': 'png' };

/**
 * Judges a file by its content, never by its name (OWASP ASVS 5.2.2), and stores it under its id. Refused: what is not PDF, JPEG or PNG,
 * what is too large, and PDFs that run something when opened or hide what they hold. A refusal stores nothing.
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
  await files.put(upload.id, bytes);
  return {
    kind: 'stored',
    contentType,
    fileName: safeFileName(upload.fileName, contentType),
    sizeBytes: bytes.byteLength,
    sha256: sha256(bytes),
  };
}

/** Lowercase hexadecimal SHA-256. */
export function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** 413, with the limit in a unit people know. */
export function tooLarge(maxBytes: number): RefusedUpload {
  const megabytes = Math.floor(maxBytes / 1_000_000);
  return {
    kind: 'refused',
    code: 'FILE_TOO_LARGE',
    status: 413,
    message: `Ce fichier est trop lourd\u00a0: ${megabytes}\u00a0Mo au plus.`,
  };
}

/** 409: this id already holds another file. */
export const fileConflict: RefusedUpload = {
  kind: 'refused',
  code: 'FILE_CONFLICT',
  status: 409,
  message: 'Un autre fichier porte déjà cet identifiant. Recommencez l’envoi.',
};

/** 409: the set of files is full, in number. */
export function tooManyFiles(most: number): RefusedUpload {
  return {
    kind: 'refused',
    code: 'QUOTA',
    status: 409,
    message: `Vous avez déjà déposé ${most}\u00a0fichiers, le maximum. Retirez-en un pour en ajouter un autre.`,
  };
}

/** 409: the set of files is full, in bytes. */
export function tooManyBytes(mostBytes: number): RefusedUpload {
  const megabytes = Math.floor(mostBytes / 1_000_000);
  const message = `Vos fichiers dépassent ensemble ${megabytes}\u00a0Mo. Réduisez-en un, ou retirez-en un pour ajouter celui-ci.`;
  return { kind: 'refused', code: 'QUOTA', status: 409, message };
}

/**
 * A name that can be shown and sent in a header: no path, no control or direction-changing character, at most 100 characters, and the
 * extension of what the file really is.
 */
export function safeFileName(fileName: string, contentType: UploadType): string {
  const visible = fileName.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
  const last = visible.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/["<>:|?*%;]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return `${[...(stem || 'document')].slice(0, 100).join('')}.${extensions[contentType]}`;
}

/** Status, headers and bytes to send. */
export interface FileResponse {
  status: number;
  headers: Record<string, string>;
  body: Uint8Array;
}

/**
 * How a private file leaves: never cached, never sniffed, and unable to run anything even if a reader believed it could (ASVS 5.4).
 */
export function fileResponse(file: {
  bytes: Uint8Array;
  contentType: string;
  fileName: string;
  inline?: boolean;
}): FileResponse {
  const ascii = file.fileName
    .normalize('NFD')
    .replace(/[^\x20-\x7e]/g, '')
    .replace(/["\\%]/g, '_');
  const utf8 = encodeURIComponent(file.fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return {
    status: 200,
    headers: {
      'content-type': file.contentType,
      'content-length': String(file.bytes.byteLength),
      'content-disposition': `${file.inline ? 'inline' : 'attachment'}; filename="${ascii}"; filename*=UTF-8''${utf8}`,
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "sandbox; default-src 'none'",
      'referrer-policy': 'no-referrer',
      'cross-origin-resource-policy': 'same-origin',
    },
    body: file.bytes,
  };
}

function isAccepted(contentType: string | undefined): contentType is UploadType {
  return contentType !== undefined && contentType in extensions;
}

function refusedType(message: string): RefusedUpload {
  return { kind: 'refused', code: 'FILE_TYPE', status: 415, message };
}
