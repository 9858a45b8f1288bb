import { v7 as newId } from 'uuid';
import { mailboxUrl } from '../environment.ts';
import type { House } from '../house.ts';
import type { Mail } from '../mailbox.ts';

/** How long an e-mail or an event may take through the queues. */
const PATIENCE_SECONDS = 40;
const COOKIE = '__Host-trousseau';

type Variables = Record<string, unknown>;

/** Somebody at a browser: goes through the door like everybody else, with a cookie and, for the past, `x-trousseau-now`. */
export class Person {
  readonly #house: House;
  #cookie = '';
  /** The instant this person lives at; null is the real now. */
  at: string | null = null;

  constructor(house: House) {
    this.#house = house;
  }

  /** Asks the graph. @throws Error on any error in the answer */
  async ask<T>(document: string, variables: Variables = {}): Promise<T> {
    const response = await fetch(`${this.#house.origin}/graphql`, {
      method: 'POST',
      headers: { ...this.#headers(), 'content-type': 'application/json' },
      body: JSON.stringify({ query: document, variables }),
    });
    this.#keepCookie(response);
    const { data, errors } = (await response.json()) as { data: T; errors?: { message: string }[] };
    if (errors?.length) throw new Error(`${firstLine(document)}: ${errors.map(({ message }) => message).join(', ')}`);
    return data;
  }

  /**
   * Runs the mutation `field` and insists on one member of its result.
   * @param wanted the type name of success
   * @param selection what to read of it
   * @throws Error with the refusal's message when it is refused
   */
  async mutate<T>(field: string, input: Variables, wanted: string, selection: string): Promise<T> {
    const inputType = `${field[0]?.toUpperCase()}${field.slice(1)}Input`;
    const document = `mutation Play($input: ${inputType}!) { result: ${field}(input: $input) {
      __typename ... on ${wanted} { ${selection} } ... on Refusal { message } } }`;
    const { result } = await this.ask<{ result: T & { __typename: string; message?: string } }>(document, { input });
    if (result.__typename !== wanted) throw new Error(`${field}: ${result.__typename}: ${result.message ?? ''}`);
    return result;
  }

  /** The same for a mutation that takes an operation id. */
  act<T>(field: string, input: Variables, wanted: string, selection: string): Promise<T> {
    return this.mutate<T>(field, { operationId: newId(), ...input }, wanted, selection);
  }

  /** Sends a paper, as a PDF. @param folder for example `visa/requests/<id>` */
  async upload(folder: string, kind: string, name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    const query = new URLSearchParams({ kind, name });
    const response = await fetch(`${this.#house.origin}/files/${folder}/documents/${newId()}?${query}`, {
      method: 'PUT',
      headers: { ...this.#headers(), 'content-type': 'application/pdf' },
      body: bytes,
    });
    if (response.status !== 201) throw new Error(`${name}: ${response.status} ${await response.text()}`);
  }

  /** Asks again until the answer is there: reactions to events take a moment. */
  async eventually<T>(what: string, look: () => Promise<T | null | undefined>): Promise<T> {
    const deadline = Date.now() + PATIENCE_SECONDS * 1000;
    for (;;) {
      const answer = await look();
      if (answer !== null && answer !== undefined) return answer;
      if (Date.now() > deadline) throw new Error(`${what} did not happen within ${PATIENCE_SECONDS} s`);
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
  }

  /** The activation code of the newest mail to an address: two letters, six digits. */
  activationCode(email: string): Promise<string> {
    return this.eventually(`the activation mail to ${email}`, async () => {
      const response = await fetch(`${mailboxUrl(this.#house)}/api/messages?to=${encodeURIComponent(email)}`);
      const mails = (await response.json()) as Mail[];
      return mails.map(({ text }) => /\b[A-Z]{2}[  -]?\d{6}\b/.exec(text)?.[0]).find(Boolean);
    });
  }

  #headers(): Record<string, string> {
    return {
      origin: this.#house.origin,
      ...(this.#cookie ? { cookie: `${COOKIE}=${this.#cookie}` } : {}),
      ...(this.at ? { 'x-trousseau-now': this.at } : {}),
    };
  }

  #keepCookie(response: Response): void {
    for (const cookie of response.headers.getSetCookie()) {
      const [, value] = new RegExp(`^${COOKIE}=([^;]*)`).exec(cookie) ?? [];
      if (value !== undefined) this.#cookie = value;
    }
  }
}

const firstLine = (document: string) => document.trim().split('\n')[0]?.slice(0, 80);
