import type { IncomingMessage } from 'node:http';
import { printSchema } from 'graphql';
import type { AccessTokens } from '../access-tokens.ts';
import type { Engine } from '../engine/engine.ts';
import { RequestError } from '../engine/request-error.ts';
import type { Front } from '../front.ts';
import type { Protection } from '../protection.ts';
import type { Sessions } from '../session.ts';
import { admit } from './admit.ts';
import { refusalHeaders } from './refusal-headers.ts';
import { type Exchange, refuse, send } from './respond.ts';

export interface PartnerSchemaParts {
  readonly sessions: Sessions;
  readonly accessTokens: AccessTokens;
  readonly protection: Protection;
  /** Undefined where partners are not served. */
  readonly front: Front | undefined;
}

/** Printed once per generation. */
const printed = new WeakMap<Engine, string>();

/** Answers `/partner/schema.graphql`: the contract schema as a file, for those who may ask it (S39). */
export async function answerPartnerSchema(
  request: IncomingMessage,
  exchange: Exchange,
  { front, protection, ...who }: PartnerSchemaParts,
): Promise<void> {
  try {
    protection.admitRequest(request, exchange.response);
    if (front?.scope === undefined || request.method !== 'GET')
      throw new RequestError('NOT_FOUND', 'Il n’y a rien à cette adresse.', { status: 404 });
    await admit(request, exchange, who, front.scope);
    send(exchange, 200, schemaOf(front.engine()), {
      'content-type': 'text/plain; charset=utf-8',
      'content-disposition': 'attachment; filename="trousseau-partenaires.graphql"',
    });
  } catch (error) {
    if (!(error instanceof RequestError)) throw error;
    refuse(exchange, error.status, error.code, error.message, refusalHeaders(error));
  }
}

function schemaOf(engine: Engine): string {
  const known = printed.get(engine) ?? `${printSchema(engine.supergraph.schema)}\n`;
  printed.set(engine, known);
  return known;
}
