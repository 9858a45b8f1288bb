import { randomUUID } from 'node:crypto';
import { unwrapResolverError } from '@apollo/server/errors';
import { DriverException } from '@mikro-orm/core';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { pino } from 'pino';
import { notFound } from './refusal.ts';

const log = pino({ name: 'errors' });

/** Codes that say something useful to the caller and nothing about us. */
const TELLABLE = new Set([
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'SCOPE_REQUIRED',
  'NOT_FOUND',
  'BAD_USER_INPUT',
  'INVALID_STATE',
  'STEP_UP_REQUIRED',
  'IDEMPOTENCY_MISMATCH',
  'TOO_MANY_REQUESTS',
  'GRAPHQL_VALIDATION_FAILED',
  'GRAPHQL_PARSE_FAILED',
]);

/** Keeps foreseen errors as they are and replaces every other by «erreur interne» and a reference (S44). */
export function maskErrors(formatted: GraphQLFormattedError, error: unknown): GraphQLFormattedError {
  const code = String(formatted.extensions?.code ?? '');
  if (TELLABLE.has(code)) return { message: formatted.message, ...pathOf(formatted), extensions: { code } };
  if (isMalformedId(unwrapResolverError(error))) {
    return { message: notFound().message, ...pathOf(formatted), extensions: { code: 'NOT_FOUND' } };
  }
  const reference = randomUUID().slice(0, 8);
  const original = unwrapResolverError(error);
  log.error(
    { err: original instanceof GraphQLError ? (original.originalError ?? original) : original, reference },
    'unforeseen error',
  );
  return {
    message: `Erreur interne. Rien n’a été enregistré. Référence\u00a0: ${reference}.`,
    ...pathOf(formatted),
    extensions: { code: 'INTERNAL_SERVER_ERROR', reference },
  };
}

const pathOf = ({ path }: GraphQLFormattedError) => (path ? { path } : {});

/** PostgreSQL was given an id that is no UUID: nothing has that id, so the answer is the one for an unknown id (S19). */
export const isMalformedId = (error: unknown) => error instanceof DriverException && error.code === '22P02';
