import { v7 as newId } from 'uuid';
import { canRefuse } from './graph.ts';
import { ORIGIN } from './house.ts';

/** The cookie of a session. */
export const COOKIE = '__Host-trousseau';

/** What the door answered to a GraphQL request. */
export interface Answer<Data = Record<string, unknown>> {
  status: number;
  headers: Headers;
  data: Data | null;
  errors: readonly { message: string; path?: readonly (string | number)[]; extensions: { code: string } }[];
  /** The whole body, to look for what must not be in it. */
  text: string;
}

/** A member of a mutation's result union. */
export type Verdict = Record<string, unknown> & { __typename: string; message?: string };

/** Somebody without a browser, at the door with a cookie; sees every answer as it is. */
export class Visitor {
  cookie = '';
  /** The instant this visitor lives at; null is the real now. */
  at: string | null;

  constructor(at: string | null = null) {
    this.at = at;
  }

  /** The headers of a page of ours. */
  headers(): Record<string, string> {
    return {
      origin: ORIGIN,
      ...(this.cookie ? { cookie: `${COOKIE}=${this.cookie}` } : {}),
      ...(this.at ? { 'x-trousseau-now': this.at } : {}),
    };
  }

  /** Posts a document; refusals and errors are answers here. */
  async post<Data = Record<string, unknown>>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    const response = await fetch(`${ORIGIN}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers(), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    this.#keepCookie(response);
    const text = await response.text();
    const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer<Data>>;
    return { status: response.status, headers: response.headers, data, errors, text };
  }

  /** Asks and insists on an answer without errors. */
  async ask<Data>(query: string, variables: Record<string, unknown> = {}): Promise<Data> {
    const { data, errors, text } = await this.post<Data>(query, variables);
    if (data === null || errors.length > 0) throw new Error(`${query.trim().slice(0, 80)}: ${text}`);
    return data;
  }

  /** Runs the mutation `field` and gives what it answered, `selection` of `wanted` included. */
  send(field: string, input: Record<string, unknown>, wanted?: string, selection = '__typename') {
    const inputType = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const success = wanted ? `... on ${wanted} { ${selection} }` : '';
    const refusal = canRefuse(field) ? '... on Refusal { message }' : '';
    const document = `mutation ($input: ${inputType}!) { result: ${field}(input: $input) {
      __typename ${success} ${refusal} } }`;
    return this.post<{ result: Verdict }>(document, { input });
  }

  /** The same, insisting on one member of the result. @throws Error with the whole answer otherwise */
  async act<Result = Verdict>(
    field: string,
    input: Record<string, unknown>,
    wanted: string,
    selection = '__typename',
  ): Promise<Result> {
    const { data, text } = await this.send(field, input, wanted, selection);
    if (data?.result?.__typename !== wanted) throw new Error(`${field} is not ${wanted}: ${text}`);
    return data.result as Result;
  }

  /** Sends a file to `/files/<folder>/documents/<id>`. */
  upload(folder: string, kind: string, bytes: Uint8Array<ArrayBuffer>, id = newId()): Promise<Response> {
    const query = new URLSearchParams({ kind, name: `${kind.toLowerCase()}.pdf` });
    return this.put(`/files/${folder}/documents/${id}?${query}`, 'application/pdf', bytes);
  }

  /** Sends any file to an address of the door. */
  put(path: string, contentType: string, bytes: Uint8Array<ArrayBuffer>): Promise<Response> {
    const headers = { ...this.headers(), 'content-type': contentType };
    return fetch(`${ORIGIN}${path}`, { method: 'PUT', headers, body: bytes });
  }

  /** Asks for a file. */
  download(path: string): Promise<Response> {
    return fetch(`${ORIGIN}${path}`, { headers: this.headers() });
  }

  #keepCookie(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const value = new RegExp(`^${COOKIE}=([^;]*)`).exec(cookie)?.[1];
      if (value !== undefined) this.cookie = value;
    }
  }
}
