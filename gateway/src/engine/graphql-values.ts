/** An object of a GraphQL answer, by response key. */
export type ObjectValue = Record<string, unknown>;

/** A place in an answer: response keys and list positions, as the specification's `path`. */
export type ResponsePath = readonly (string | number)[];

/** One entry of `errors`: French message, stable code, never an address, a body or a stack. */
export interface ResponseError {
  readonly message: string;
  readonly path?: ResponsePath;
  readonly extensions: { readonly code: string } & Readonly<Record<string, unknown>>;
}

/** Narrows to an object of an answer; lists and nulls are not. */
export function isObjectValue(value: unknown): value is ObjectValue {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
