import type { Context, RouteResponse } from '@trousseau/service/definition';

const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };

/** Answers the gateway, and nobody else: to any other process the address does not exist. Null is 404 too. */
export async function answerGateway({ viewer }: Context, answer: () => Promise<object | null>): Promise<RouteResponse> {
  const asked = viewer.kind === 'SERVICE' && viewer.service === 'gateway' ? await answer() : null;
  if (!asked) return { status: 404, headers: JSON_HEADERS, body: '{"code":"NOT_FOUND"}' };
  return { status: 200, headers: JSON_HEADERS, body: JSON.stringify(asked) };
}

/** A text of a JSON object; null when it is absent, empty or no text. */
export function readText(body: Uint8Array, name: string): string | null {
  try {
    const value = (JSON.parse(new TextDecoder().decode(body)) as Record<string, unknown>)[name];
    return typeof value === 'string' && value !== '' ? value : null;
  } catch {
    return null;
  }
}
