import type { Engine } from './engine/engine.ts';
import type { Mode } from './env.ts';

/** One address where GraphQL is asked: of which graph, by whom, and with which documents. */
export interface Front {
  /** The generation to answer a request with, from its first line to its last. */
  readonly engine: () => Engine;
  /** Whether only documents that our builds published run. */
  readonly listedOnly: boolean;
  /** Whether answers tell what they cost. */
  readonly tellsCost: boolean;
  /** Whether the schema may be asked for. */
  readonly introspection: boolean;
  /** Whether programs may come with a token. */
  readonly takesTokens: boolean;
  /** The scope without which nothing is answered; undefined when anybody may ask. */
  readonly scope: string | undefined;
}

/** Our own pages: in production they send what was published with them (A11), and nothing else comes through (S41). */
export function publicFront(engine: () => Engine, mode: Mode): Front {
  const developing = mode === 'development';
  return {
    engine,
    listedOnly: mode === 'production',
    tellsCost: developing,
    introspection: developing,
    takesTokens: false,
    scope: undefined,
  };
}

/** Partners: documents of their own against their contract schema, which they may read (S39). */
export function partnerFront(engine: () => Engine): Front {
  return { engine, listedOnly: false, tellsCost: true, introspection: true, takesTokens: true, scope: 'role:partner' };
}
