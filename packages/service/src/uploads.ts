import { createHash } from 'node:crypto';

export interface StoredUpload {
  kind: 'stored';
  contentType: UploadType;
  fileName: string;
  sizeBytes: number;
  /** Whether a scanner has found nothing in it; a file that waits for one is opened by nobody (S51). */
  scanned: boolean;
  /** Of the bytes as they were sent, lowercase hexadecimal: same id and same hash is the same upload sent twice. */
  sha256: string;
}

export interface RefusedUpload {
  kind: 'refused';
  code:
    | 'FILE_TYPE'
    | 'FILE_TOO_LARGE'
    | 'FILE_UNREADABLE'
    | 'FILE_DAMAGED'
    | 'FILE_INFECTED'
    | 'SCANNER_SILENT'
    | 'NOT_FOUND'
    | 'QUOTA'
    | 'FILE_CONFLICT'
    | 'INVALID_STATE';
  /** French sentence for the person. */
  message: string;
  /** HTTP status. */
  status: 404 | 409 | 413 | 415 | 422 | 503;
}

export type UploadType = 'application/pdf' | 'image/jpeg' | 'image/png';

/** What each accepted type is called at the end of a name. */
export const extensions: Record<UploadType, string> = {
  'application/pdf': 'pdf',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

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
  return `${safeFileStem(fileName)}.${extensions[contentType]}`;
}

/** The same without the extension, of a file whose type is not known yet. */
export function safeFileStem(fileName: string): string {
  const visible = fileName.normalize('NFC').replace(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu, '');
  const last = visible.split(/[/\\]/).at(-1) ?? '';
  const stem = last
    .replace(/\.[^.]*$/, '')
    .replace(/["<>:|?*%;]/g, '_')
    .replace(/^[.\s]+|[.\s]+$/g, '');
  return [...(stem || 'document')].slice(0, 100).join('');
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
