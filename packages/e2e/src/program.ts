import { v7 as newId } from 'uuid';
import { ORIGIN } from './house.ts';
import type { Answer, Visitor } from './visitor.ts';

/** A partner's program at the door: it asks a token for its secret, then asks the graph with it, as any script would. */
export class Program {
  readonly id: string;
  readonly secret: string;
  token = '';

  constructor({ id, secret }: { id: string; secret: string }) {
    this.id = id;
    this.secret = secret;
  }

  /** Gets a token, for less than was granted when scopes are named. @throws Error with the code of RFC 6749 */
  async askToken(scope?: string): Promise<void> {
    const form = new URLSearchParams({ grant_type: 'client_credentials', ...(scope === undefined ? {} : { scope }) });
    const authorization = `Basic ${Buffer.from(`${this.id}:${this.secret}`).toString('base64')}`;
    const response = await fetch(`${ORIGIN}/oauth/token`, { method: 'POST', headers: { authorization }, body: form });
    const answer = (await response.json()) as { access_token?: string; error?: string };
    if (answer.access_token === undefined) throw new Error(`${response.status} ${answer.error}`);
    this.token = answer.access_token;
  }

  /** What it comes with. */
  headers(): Record<string, string> {
    return { authorization: `Bearer ${this.token}` };
  }

  /** Asks the partners' graph, with a token asked for before the first question. */
  async post<Data>(
    query: string,
    variables: Record<string, unknown> = {},
    headers: Record<string, string> = {},
  ): Promise<Answer<Data>> {
    if (this.token === '') await this.askToken();
    const response = await fetch(`${ORIGIN}/partner/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...this.headers(), ...headers },
      body: JSON.stringify({ query, variables }),
    });
    const text = await response.text();
    const { data = null, errors = [] } = JSON.parse(text) as Partial<Answer<Data>>;
    return { status: response.status, headers: response.headers, data, errors, text };
  }

  /** The same program with the secret that its owner renews. */
  async renewedBy(owner: Visitor): Promise<Program> {
    const input = { operationId: newId(), apiClientId: this.id };
    const { secret } = await owner.act<{ secret: string }>(
      'rotateApiClientSecret',
      input,
      'ApiClientSecretRotated',
      'secret',
    );
    return new Program({ id: this.id, secret });
  }
}
