import type { CombinedError } from 'urql';

/** One thing that went wrong in an answer. `path` is dotted, without list positions: `myContracts.nodes.tenantAccount`. */
export interface FieldError {
  readonly path: string;
  readonly code: string;
  /** What a person can quote to support; set by the door on masked errors. */
  readonly reference: string | null;
}

/**
 * Why a page cannot show all it wanted. Refusals are not problems: they are values in `data`.
 * - `unreachable`: no answer from the door; nothing is known of what happened.
 * - `not-found`: it does not exist, or not for this person.
 * - `forbidden`, `signed-out`: not with this role, not without signing in.
 * - `failed`: the platform made a mistake; `reference` finds it in the logs.
 */
export interface Problem {
  readonly kind: 'unreachable' | 'not-found' | 'forbidden' | 'signed-out' | 'failed';
  readonly errors: readonly FieldError[];
  readonly reference: string | null;
}

const kindOfCode: Readonly<Record<string, Problem['kind']>> = {
  NOT_FOUND: 'not-found',
  FORBIDDEN: 'forbidden',
  SCOPE_REQUIRED: 'forbidden',
  UNAUTHENTICATED: 'signed-out',
};

/** The errors of an answer that may still hold data, one per field that could not be given. */
export function errorsOf(result: { readonly error?: CombinedError | undefined }): readonly FieldError[] {
  return (result.error?.graphQLErrors ?? []).map((error) => ({
    path: (error.path ?? []).filter((step) => typeof step === 'string').join('.'),
    code: textOr(error.extensions['code'], 'INTERNAL_SERVER_ERROR'),
    reference: textOr(error.extensions['correlationId'], '') || null,
  }));
}

/** Null when everything asked was given. */
export function problemOf(result: { readonly error?: CombinedError | undefined }): Problem | null {
  if (!result.error) return null;
  if (result.error.networkError) return { kind: 'unreachable', errors: [], reference: null };
  const errors = errorsOf(result);
  const reference = errors.find((error) => error.reference)?.reference ?? null;
  return { kind: kindOfCode[errors[0]?.code ?? ''] ?? 'failed', errors, reference };
}

/** Whether the part of the answer at this dotted path, or something under it, is missing because of an error. */
export function isMissing(problem: Problem | null, path: string): boolean {
  return problem?.errors.some((error) => error.path === path || error.path.startsWith(`${path}.`)) ?? false;
}

function textOr(value: unknown, otherwise: string): string {
  return typeof value === 'string' ? value : otherwise;
}
