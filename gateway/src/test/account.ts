import type { TestSubgraph } from './federated.ts';
import type { Seen, TestContext, TestRoute } from './real-subgraph.ts';

/** A service that opens sessions, and what it was asked. */
export interface TestAccount extends TestSubgraph {
  readonly route: TestRoute;
  /** Open sessions: token → identity. */
  readonly open: Map<string, string>;
  readonly lookups: Seen[];
}

/** An account subgraph of its own for each test: `signIn(name: "camille")` opens the session `token-camille`. */
export function createAccount(): TestAccount {
  const open = new Map<string, string>();
  const lookups: Seen[] = [];
  let signIns = 0;
  return {
    name: 'account',
    open,
    lookups,
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
      if (seen.path !== '/internal/session') return undefined;
      lookups.push(seen);
      const { token } = JSON.parse(seen.body.toString()) as { token: string };
      const name = open.get(token);
      if (name === undefined) return { status: 404, body: '{}' };
      return { status: 200, body: JSON.stringify({ caller: callerOf(name) }) };
    },
  };
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
