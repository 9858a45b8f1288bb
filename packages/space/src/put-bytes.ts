import { timeTravelHeaders } from './time-travel.ts';

/** What the door answered to some bytes of a file. */
export type PutAnswer =
  | { readonly kind: 'received'; readonly id: string }
  | { readonly kind: 'refused'; readonly code: string; readonly message: string }
  | { readonly kind: 'partly'; readonly receivedBytes: number }
  | { readonly kind: 'unreachable' };

/**
 * Sends bytes by XMLHttpRequest, because fetch does not tell the progress of a body.
 *
 * @param onSent receives how many bytes have left
 */
export function putBytes(
  path: string,
  bytes: Blob,
  onSent: (bytes: number) => void,
  signal: AbortSignal | undefined,
): Promise<PutAnswer> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('PUT', path);
    request.setRequestHeader('content-type', bytes.type || 'application/octet-stream');
    request.setRequestHeader('accept-language', document.documentElement.lang || 'fr');
    for (const [name, value] of Object.entries(timeTravelHeaders())) request.setRequestHeader(name, value);
    request.upload.onprogress = (event) => onSent(event.loaded);
    request.onload = () => resolve(readAnswer(request.status, request.responseText));
    request.onerror = () => resolve({ kind: 'unreachable' });
    request.onabort = () => resolve({ kind: 'unreachable' });
    signal?.addEventListener('abort', () => request.abort(), { once: true });
    request.send(bytes);
  });
}

function readAnswer(status: number, text: string): PutAnswer {
  try {
    const body = JSON.parse(text) as { id?: string; receivedBytes?: number; code?: string; message?: string };
    if (status < 300 && body.id) return { kind: 'received', id: body.id };
    if (status === 202 && body.receivedBytes !== undefined)
      return { kind: 'partly', receivedBytes: body.receivedBytes };
    if (body.code && body.message) return { kind: 'refused', code: body.code, message: body.message };
  } catch {
    // An answer that is not ours (a proxy's page) tells nothing a person could act on.
  }
  return { kind: 'unreachable' };
}
