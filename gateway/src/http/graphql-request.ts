import type { IncomingMessage } from 'node:http';
import { isObjectValue, type ObjectValue } from '../engine/graphql-values.ts';
import { RequestError } from '../engine/request-error.ts';
import type { DocumentRequest } from '../persisted-documents.ts';
import { readBody } from './read-body.ts';

/** What a client sends; it has a query, a document id, or both. */
export interface SentRequest extends DocumentRequest {
  readonly operationName: string | undefined;
  readonly variables: ObjectValue;
}

/** Bytes of a request: our largest form is a hundredth of it (S43). */
const MAX_BODY_BYTES = 100 * 1024;
const MAX_NESTING = 50;
const MAX_LIST = 10_000;

/**
 * Reads a GraphQL request (GraphQL over HTTP, POST only).
 *
 * @throws {RequestError} when it is not one JSON object of a reasonable size and form
 */
export async function readGraphqlRequest(request: IncomingMessage): Promise<SentRequest> {
  // Only this type: a browser asks permission before it sends it from elsewhere, unlike a form (S17).
  const [type = ''] = (request.headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== 'application/json') {
    throw new RequestError('UNSUPPORTED_CONTENT_TYPE', 'Une requête GraphQL s’envoie en application/json.');
  }
  const body = await readBody(request, MAX_BODY_BYTES);
  if (body === null) throw new RequestError('REQUEST_TOO_LARGE', 'La requête est trop longue.', { status: 413 });
  return toGraphqlRequest(parseJson(body));
}

function parseJson(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString());
  } catch {
    throw new RequestError('BAD_REQUEST', 'La requête n’est pas du JSON.');
  }
}

function toGraphqlRequest(value: unknown): SentRequest {
  if (Array.isArray(value)) throw new RequestError('BATCH_REFUSED', 'Les requêtes s’envoient une par une.');
  if (!isObjectValue(value)) throw malformed();
  const { variables } = value;
  const [query, documentId, operationName] = [value['query'], value['documentId'], value['operationName']].map(textOf);
  if (query === undefined && documentId === undefined) throw malformed();
  if (variables !== undefined && variables !== null && !isObjectValue(variables)) throw malformed();
  if (!isReasonable(variables, MAX_NESTING)) {
    throw new RequestError('VARIABLES_TOO_LARGE', 'Les variables sont trop longues ou trop imbriquées.');
  }
  return { query, documentId, operationName: operationName || undefined, variables: variables ?? {} };
}

function textOf(value: unknown): string | undefined {
  if (value === undefined || value === null) return undefined;
  if (typeof value !== 'string') throw malformed();
  return value;
}

const malformed = () => new RequestError('BAD_REQUEST', 'La requête n’a pas la forme attendue.');

function isReasonable(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (levels === 0 || (Array.isArray(value) && value.length > MAX_LIST)) return false;
  return Object.values(value).every((item) => isReasonable(item, levels - 1));
}
