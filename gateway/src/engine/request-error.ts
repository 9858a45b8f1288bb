import type { ResponseError } from './graphql-values.ts';

/** A request that is refused before anything is executed; the answer is `{ errors }` without `data`, with this HTTP status. */
export class RequestError extends Error {
  override readonly name = 'RequestError';
  readonly code: string;
  readonly status: number;
  readonly others: readonly string[];

  /** `others` are further messages with the same code: every fault of one document is told at once. */
  constructor(code: string, message: string, { status = 400, others = [] as readonly string[] } = {}) {
    super(message);
    this.code = code;
    this.status = status;
    this.others = others;
  }

  /** The entries of `errors`. */
  toErrors(): ResponseError[] {
    return [this.message, ...this.others].map((message) => ({ message, extensions: { code: this.code } }));
  }
}
