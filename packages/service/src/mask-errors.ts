import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';

const log = pino({ name: 'errors' });

/** Codes that say something useful to the caller and nothing about us. */
const TELLABLE = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'INVALID_STATE',
  'IDEMPOTENCY_MISMATCH',
  'TOO_MANY_REQUESTS',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
]);

/** Keeps foreseen errors as they are and replaces every other by «erreur interne» and a reference (S44). */
export function maskErrors(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? '');
  if (TELLABLE.has(code))
    return { message: formatted.message, ...(formatted.path ? { path: formatted.path } : {}), extensions: { code } };
  const reference = randomUUID().slice(0, 8);
  const original = unwrapResolverError(error);
  log.error(
    { err: original instanceof GraphQLError ? (original.originalError ?? original) : original, reference },
    'unforeseen error',
  );
  return {
    message: `Erreur interne. Rien n’a été enregistré. Référence\u00a0: ${reference}.`,
    ...(formatted.path ? { path: formatted.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}
