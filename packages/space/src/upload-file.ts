import { askWhenSessionOver } from './session-over.ts';
import { timeTravelHeaders } from './time-travel.ts';

export type UploadResult =
  | { readonly kind: 'received'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'unreachable' };

/**
 * Sends one file through the door (PUT, raw body). The id in the path is made by the page, so the same file sent
 * again after a cut is the same document. When the session is over the person signs in again, and it is sent once more.
 *
 * @param onProgress receives 0 to 1
 */
export async function uploadFile(
  path: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal?: AbortSignal,
): Promise<UploadResult> {
  const first = await put(path, file, onProgress, signal);
  const isOver = first.kind === 'refused' && first.code === 'UNAUTHENTICATED';
  return isOver && (await askWhenSessionOver()) ? put(path, file, onProgress, signal) : first;
}

/** XMLHttpRequest, because fetch does not tell the progress of a body. */
function put(
  path: string,
  file: Blob,
  onProgress: (share: number) => void,
  signal: AbortSignal | undefined,
): Promise<UploadResult> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('content-type', file.type || 'application/octet-stream');
    for (const [name, value] of Object.entries(timeTravelHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => event.lengthComputable && onProgress(event.loaded / event.total);
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.onerror = () => resolve({ kind: 'unreachable' });
    request.onabort = () => resolve({ kind: 'unreachable' });
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function readAnswer(status: number, text: string): UploadResult {
  try {
    const body = JSON.parse(text) as { id?: string; code?: string; message?: string };
    if (status < 300 && body.id) return { kind: 'received', id: body.id };
    if (body.code && body.message) return { kind: 'refused', code: body.code, message: body.message };
  } catch {
    // An answer that is not ours (a proxy's page) tells nothing a person could act on.
  }
  return { kind: 'unreachable' };
}
