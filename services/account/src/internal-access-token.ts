import type { Route } from '@trousseau/service/definition';
import { answerGateway, readText } from './internal-answer.ts';
import { findApiClient } from './use-cases/find-api-client.ts';
import { issueAccessToken } from './use-cases/issue-access-token.ts';

/** `POST /internal/access-token {token}`: the gateway asks which program stands behind a token. */
export const internalAccessToken: Route = {
  method: 'POST',
  path: '/internal/access-token',
  handle: (context, { body }) =>
    answerGateway(context, async () => {
      const token = readText(body, 'token');
      const caller = token && (await findApiClient(context, token));
      return caller ? { caller } : null;
    }),
};

/** `POST /internal/access-tokens {clientId, secret, scopes}`: the gateway asks for a token; the answer is one, or an error of RFC 6749. */
export const internalAccessTokens: Route = {
  method: 'POST',
  path: '/internal/access-tokens',
  handle: (context, { body }) =>
    answerGateway(context, async () => {
      const [clientId, secret, scope] = ['clientId', 'secret', 'scope'].map((name) => readText(body, name));
      if (!clientId || !secret) return { error: 'invalid_client' };
      return issueAccessToken(context, { clientId, secret, scopes: scope?.split(' ').filter(Boolean) ?? null });
    }),
};
