import type { Route } from '@trousseau/service/definition';
import { findSession } from './use-cases/find-session.ts';

const JSON_HEADERS = { 'content-type': 'application/json', 'cache-control': 'no-store' };
const unknown = { status: 404, headers: JSON_HEADERS, body: '{"code":"NOT_FOUND"}' };

/** `POST /internal/session {token}`: the gateway asks who stands behind a cookie; nobody else gets an answer. */
export const internalSession: Route = {
  method: 'POST',
  path: '/internal/session',
  async handle(context, { body }) {
    const { viewer } = context;
    if (viewer.kind !== 'SERVICE' || viewer.service !== 'gateway') return unknown;
    const token = tokenOf(body);
    const caller = token && (await findSession(context, token));
    return caller ? { status: 200, headers: JSON_HEADERS, body: JSON.stringify({ caller }) } : unknown;
  },
};

function tokenOf(body: Uint8Array): string | null {
  try {
    const { token } = JSON.parse(new TextDecoder().decode(body)) as { token?: unknown };
    return typeof token === 'string' && token !== '' ? token : null;
  } catch {
    return null;
  }
}
