import type { Denial } from './authorise.ts';
import type { ResponsePath } from './graphql-values.ts';

/** Where one answer is being completed. */
export interface Completing {
  /** The path of the value being completed; changes as it goes on. */
  readonly path: (string | number)[];
  /** Weight of all values seen so far, those that a null took away later included; undefined when nobody is told. */
  cost: number | undefined;
  /** Told of each null where the schema promises a value. */
  readonly onNullViolation: (path: ResponsePath) => void;
  /** Told of each field that the caller may not read. */
  readonly onDenied: (path: ResponsePath, denial: Denial) => void;
}

/** CompleteValue of the specification for one place of an operation, compiled. */
export interface Completer {
  /**
   * The value as the client gets it, in the order of the selection; undefined when a null must take the parent with it. What is
   * given becomes the answer: it is changed where it is, and what the client did not ask for in it becomes undefined, which JSON
   * leaves out.
   */
  complete(value: unknown, completing: Completing): unknown;
  /** The completer one step further down a path; undefined when the client did not ask for that. */
  child(value: unknown, key: string | number): Completer | undefined;
  /** Whether any value but null is complete as it is. */
  readonly isScalar?: boolean | undefined;
}
