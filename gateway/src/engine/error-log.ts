import type { Denial } from './authorise.ts';
import { isObjectValue, type ResponseError, type ResponsePath } from './graphql-values.ts';
import { SubgraphUnavailable } from './subgraph-unavailable.ts';

/** Codes a subgraph gives on purpose, with a French message for people; anything else is ours to find, not theirs to read. */
const TELLABLE = new Set([
  'BAD_USER_INPUT',
  'FORBIDDEN',
  'IDEMPOTENCY_MISMATCH',
  'INVALID_STATE',
  'STEP_UP_REQUIRED',
  'NOT_FOUND',
  'SCOPE_REQUIRED',
  'TOO_MANY_REQUESTS',
  'UNAUTHENTICATED',
]);

const DENIALS: Readonly<Record<Denial, string>> = {
  UNAUTHENTICATED: 'Connectez-vous pour accéder à cette information.',
  SCOPE_REQUIRED: 'Votre accès ne comprend pas cette information.',
  FORBIDDEN: 'Votre espace ne donne pas accès à cette information.',
};

/** An operation that fails everywhere says so often enough. */
const MOST = 100;

/** Where an error is logged when the client is not told what happened. */
export type OnMasked = (fault: { subgraph: string | undefined; error: unknown }) => void;

/** Gives the places in the client's answer that a subgraph's `path` stands for. */
export type Locate = (path: ResponsePath | undefined) => readonly ResponsePath[];

/** Collects the `errors` of one answer and decides what a client may know of each. */
export class ErrorLog {
  readonly list: ResponseError[] = [];
  readonly #explained: ResponsePath[] = [];
  readonly #correlationId: string;
  readonly #onMasked: OnMasked;

  constructor(correlationId: string, onMasked: OnMasked) {
    this.#correlationId = correlationId;
    this.#onMasked = onMasked;
  }

  /** The subgraph's own errors: its code and message when it chose them for people, otherwise ours. */
  addFromSubgraph(subgraph: string, errors: readonly unknown[], locate: Locate): void {
    for (const error of errors) {
      const { message, path, extensions } = isObjectValue(error) ? error : {};
      const code = isObjectValue(extensions) ? String(extensions['code']) : '';
      const places = locate(Array.isArray(path) ? path : undefined);
      if (TELLABLE.has(code) && typeof message === 'string') {
        // Without a path no resolver wrote it: a library did, in English and quoting what was sent.
        const told = Array.isArray(path) ? message : 'Une des valeurs envoyées n’a pas la forme attendue.';
        this.#add(places, { message: told, extensions: { code } });
      } else {
        this.#mask(places, subgraph, error);
      }
    }
  }

  /** A request that brought no answer at all. */
  addFailure(subgraph: string, error: unknown, places: readonly ResponsePath[]): void {
    if (!(error instanceof SubgraphUnavailable)) {
      this.#mask(places, subgraph, error);
      return;
    }
    this.#onMasked({ subgraph, error });
    this.#add(places, {
      message: 'Une partie du service est momentanément indisponible. Le reste de la page est à jour.',
      extensions: { code: 'SUBGRAPH_UNAVAILABLE', subgraph },
    });
  }

  /** Places that are empty because an error elsewhere in the same fetch took everything with it: they need no error of their own. */
  explain(places: readonly ResponsePath[]): void {
    this.#explained.push(...places);
  }

  /** A null where the schema promises a value; told only when no other error already explains it. */
  addNullViolation(path: ResponsePath): void {
    const known = [...this.#explained, ...this.list.map((error) => error.path ?? [])];
    const explained = known.some((other) => startsWith(other, path) || startsWith(path, other));
    if (!explained)
      this.#mask([path], undefined, new Error(`Null in a field that promises a value: ${path.join('.')}`));
  }

  /** A field that the caller may not read and that no subgraph was asked for. */
  addDenial(path: ResponsePath, code: Denial): void {
    this.#add([path], { message: DENIALS[code], extensions: { code } });
  }

  #mask(places: readonly ResponsePath[], subgraph: string | undefined, error: unknown): void {
    this.#onMasked({ subgraph, error });
    this.#add(places, {
      message: `Erreur interne. Référence\u00a0: ${this.#correlationId}.`,
      extensions: { code: 'INTERNAL_SERVER_ERROR', correlationId: this.#correlationId },
    });
  }

  #add(places: readonly ResponsePath[], error: ResponseError): void {
    for (const path of places) {
      if (this.list.length < MOST)
        this.list.push(path.length > 0 ? { message: error.message, path, extensions: error.extensions } : error);
    }
  }
}

function startsWith(path: ResponsePath, start: ResponsePath): boolean {
  return start.every((key, index) => path[index] === key);
}
