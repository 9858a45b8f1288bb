import { randomUUID } from 'node:crypto';
import type { TestSubgraph } from './federated.ts';
import type { Seen, TestContext, TestRoute } from './real-subgraph.ts';

/** A service that opens sessions, and what it was asked. */
export interface TestAccount extends TestSubgraph {
  readonly route: TestRoute;
  /** Open sessions: token → identity. */
  readonly open: Map<string, string>;
  readonly lookups: Seen[];
  /** Programs by their secret: who they are, and the scopes they were granted. */
  readonly programs: Map<string, { clientId: string; scopes: readonly string[] }>;
  /** Tokens given: token → secret of its program. */
  readonly tokens: Map<string, string>;
}

/** An account subgraph of its own for each test: `signIn(name: "camille")` opens the session `token-camille`. */
export function createAccount(): TestAccount {
  const open = new Map<string, string>();
  const lookups: Seen[] = [];
  const programs: TestAccount['programs'] = new Map();
  const tokens: TestAccount['tokens'] = new Map();
  let signIns = 0;
  return {
    name: 'account',
    open,
    lookups,
    programs,
    tokens,
    typeDefs: `
      type Query { everybody(first: Int @tag(name: "partner")): [Me] @tag(name: "partner") @listSize(slicingArguments: ["first"])
        me: Me @tag(name: "partner") caller: String! slow: String passwordRule: String }
      type Me { name: String! @tag(name: "partner") }
      type Mutation { signIn(name: String!): Me signOut: Boolean register(name: String!): Boolean rename: Boolean }
    `,
    resolvers: {
      Query: {
        me: (_parent: unknown, _given: unknown, { claims }: TestContext) => personOf(claims),
        caller: (_parent: unknown, _given: unknown, { claims }: TestContext) => JSON.stringify(claims),
        passwordRule: () => 'eight',
      },
      Mutation: {
        signIn(_parent: unknown, { name }: { name: string }, { answerHeaders }: TestContext) {
          const token = `token-${name}-${++signIns}`;
          open.set(token, name);
          answerHeaders['x-trousseau-session'] = token;
          return { name };
        },
        signOut(_parent: unknown, _given: unknown, { answerHeaders }: TestContext) {
          open.clear();
          answerHeaders['x-trousseau-session'] = '';
          return true;
        },
        register: () => true,
        rename: () => true,
      },
    },
    route(seen) {
      const asked = JSON.parse(seen.body.toString() || '{}') as Record<
        'token' | 'clientId' | 'secret' | 'scope',
        string
      >;
      if (seen.path === '/internal/access-tokens') return answerWith(giveToken(asked, programs, tokens));
      const { token } = asked;
      if (seen.path === '/internal/access-token') {
        lookups.push(seen);
        const program = programs.get(tokens.get(token) ?? '');
        return program ? answerWith({ caller: { kind: 'API_CLIENT', departements: ['31'], ...program } }) : NOBODY;
      }
      if (seen.path !== '/internal/session') return undefined;
      lookups.push(seen);
      const name = open.get(token);
      return name === undefined ? NOBODY : answerWith({ caller: callerOf(name) });
    },
  };
}

const NOBODY = { status: 404, body: '{}' };
const answerWith = (value: object) => ({ status: 200, body: JSON.stringify(value) });

function giveToken(
  { clientId, secret, scope }: { clientId: string; secret: string; scope?: string },
  programs: TestAccount['programs'],
  tokens: TestAccount['tokens'],
) {
  const program = programs.get(secret);
  if (program?.clientId !== clientId) return { error: 'invalid_client' };
  const scopes = scope?.split(' ') ?? program.scopes;
  if (!scopes.every((one) => program.scopes.includes(one))) return { error: 'invalid_scope' };
  const token = `token-of-${clientId}-${randomUUID()}`;
  tokens.set(token, secret);
  return { token, expiresInSeconds: 900, scopes };
}

/** Somebody whose name is a role has it. */
function callerOf(name: string) {
  const role = name === 'partner' || name === 'officer' ? name.toUpperCase() : 'TENANT';
  return { kind: 'PERSON', identityId: name, role, spaceStatus: 'ACTIVE', sessionId: `session-of-${name}` };
}

function personOf({ caller }: TestContext['claims']): { name: string } | null {
  const { kind, identityId } = caller as { kind: string; identityId: string };
  return kind === 'PERSON' ? { name: identityId } : null;
}
