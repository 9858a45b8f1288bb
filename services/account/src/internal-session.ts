import type { Route } from '@trousseau/service/definition';
import { answerGateway, readText } from './internal-answer.ts';
import { findSession } from './use-cases/find-session.ts';

/** `POST /internal/session {token}`: the gateway asks who stands behind a cookie; nobody else gets an answer. */
export const internalSession: Route = {
  method: 'POST',
  path: '/internal/session',
  handle: (context, { body }) =>
    answerGateway(context, async () => {
      const token = readText(body, 'token');
      const caller = token && (await findSession(context, token));
      return caller ? { caller } : null;
    }),
};
