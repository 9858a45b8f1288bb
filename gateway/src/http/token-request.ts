import type { IncomingHttpHeaders } from 'node:http';

/** A well-formed request for a token. */
export interface TokenRequest {
  readonly clientId: string;
  readonly secret: string;
  readonly scope: string | undefined;
}

/** What each error means, in the ASCII that RFC 6749 (5.2) allows, and in French with what to do next. */
const SAID = {
  invalid_request: {
    description: 'Send grant_type=client_credentials once, form-encoded, by POST, with one way of authentication.',
    message: 'Envoyez grant_type=client_credentials une fois, en formulaire, par POST, avec une seule identification.',
  },
  invalid_client: {
    description: 'Unknown client, wrong secret, or access revoked or expired.',
    message: 'Programme inconnu, secret faux, périmé ou révoqué. Vérifiez-le dans votre espace, ou renouvelez-le.',
  },
  unsupported_grant_type: {
    description: 'Only client_credentials is given here.',
    message: 'Seul grant_type=client_credentials est possible ici.',
  },
  invalid_scope: {
    description: 'This client was not granted that scope.',
    message: 'Ce programme n’a pas reçu cette portée. Demandez celles qui lui sont accordées, ou n’en nommez aucune.',
  },
  temporarily_unavailable: {
    description: 'Try again in a moment.',
    message: 'Les jetons ne peuvent pas être donnés pour le moment. Réessayez dans un instant.',
  },
} as const;

interface How {
  readonly status?: number;
  readonly message?: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** Why there is no token. */
export class TokenRefused extends Error {
  readonly #code: keyof typeof SAID;
  readonly #how: How;

  constructor(code: keyof typeof SAID, how: How = {}) {
    super(code);
    this.#code = code;
    this.#how = how;
  }

  /** The members of the answer, and how it is sent. */
  toAnswer() {
    const isClient = this.#code === 'invalid_client';
    const { status = isClient ? 401 : 400, headers = {} } = this.#how;
    const { description, message } = SAID[this.#code];
    return {
      status,
      headers: { ...(isClient ? { 'www-authenticate': 'Basic realm="Trousseau"' } : {}), ...headers },
      error: this.#code,
      error_description: description,
      message: this.#how.message ?? message,
    };
  }
}

const FORM = 'application/x-www-form-urlencoded';
/** RFC 6749, appendix A.4. */
const SCOPE = /^[\x21\x23-\x5B\x5D-\x7E]+( [\x21\x23-\x5B\x5D-\x7E]+)*$/;

/**
 * Reads what a program sends: its id and secret in the header (`client_secret_basic`) or in the form (`client_secret_post`).
 *
 * @throws {TokenRefused} when something is missing, said twice, or said in both places
 */
export function toTokenRequest(headers: IncomingHttpHeaders, body: string): TokenRequest {
  const [type = ''] = (headers['content-type'] ?? '').split(';');
  if (type.trim().toLowerCase() !== FORM) throw new TokenRefused('invalid_request');
  const form = new URLSearchParams(body);
  if (new Set(form.keys()).size !== form.size) throw new TokenRefused('invalid_request');
  // An empty parameter counts as one that was left out (RFC 6749, 3.2).
  const said = (name: string) => form.get(name) || undefined;
  const grant = said('grant_type');
  if (grant === undefined) throw new TokenRefused('invalid_request');
  if (grant !== 'client_credentials') throw new TokenRefused('unsupported_grant_type');
  const scope = said('scope');
  if (scope !== undefined && !SCOPE.test(scope)) throw new TokenRefused('invalid_scope');
  const inForm = { clientId: said('client_id'), secret: said('client_secret') };
  const { authorization } = headers;
  if (authorization !== undefined && inForm.secret !== undefined) throw new TokenRefused('invalid_request');
  const { clientId, secret } = authorization === undefined ? inForm : readBasic(authorization);
  if (clientId === undefined || secret === undefined) throw new TokenRefused('invalid_client');
  if (inForm.clientId !== undefined && inForm.clientId !== clientId) throw new TokenRefused('invalid_request');
  return { clientId, secret, scope };
}

/** `Basic base64(id:secret)`, both form-encoded first (RFC 6749, 2.3.1). */
function readBasic(authorization: string) {
  const encoded = /^Basic +([\w+/-]+=*)$/i.exec(authorization)?.[1] ?? '';
  const [, id = '', secret = ''] = /^([^:]*):(.*)$/s.exec(Buffer.from(encoded, 'base64').toString()) ?? [];
  const [clientId, decoded] = [id, secret].map(formDecoded);
  if (!clientId || !decoded) throw new TokenRefused('invalid_client');
  return { clientId, secret: decoded };
}

function formDecoded(text: string): string | undefined {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '));
  } catch {
    return undefined;
  }
}
