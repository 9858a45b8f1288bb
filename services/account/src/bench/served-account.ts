import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { createSigner } from '@trousseau/service/caller-token';
import type { Account } from '../test-actors.ts';
import type { Asked } from './service-process.ts';
import { type Round, turns } from './turns.ts';

const SIGN_IN = `mutation ($input: SignInInput!) { it: signIn(input: $input) { __typename ... on SignedIn {
  me { id email role space { id role kind status displayName } spaces { id role status displayName memberRole } } } } }`;

/** Starts the account service in a process of its own, on the database of a test. Close it at the end. */
export async function serveAccount({ env, keys }: Account) {
  const child = fork(fileURLToPath(new URL('service-process.ts', import.meta.url)), {
    execArgv: ['--import', 'tsx'],
  });
  const ask = async <Told>(asked: Asked): Promise<Told> => {
    const told = once(child, 'message') as Promise<[Told]>;
    child.send(asked);
    return (await told)[0];
  };
  const port = await ask<number>({ kind: 'SERVE', env: { ...env, port: 0 } });
  const sign = await createSigner(keys.signing['gateway'] ?? '');

  async function signIn(email: string, password: string): Promise<void> {
    const [method, path] = ['POST', '/graphql'];
    const body = JSON.stringify({ query: SIGN_IN, variables: { input: { email, password } } });
    const claims = { caller: { kind: 'ANONYMOUS' }, correlationId: 'bench' } as const;
    const authorization = `Bearer ${await sign({ audience: 'account', method, path, body }, claims)}`;
    const headers = { authorization, 'content-type': 'application/json' };
    const text = await (await fetch(`http://127.0.0.1:${port}${path}`, { method, headers, body })).text();
    if (!text.includes('"SignedIn"')) throw new Error(`Not signed in: ${text}`);
  }

  return {
    /** A round of sign-ins, with the processor that the service used for them. */
    async signIns(emails: readonly string[], password: string, ms: number): Promise<Round> {
      const before = await ask<number>({ kind: 'PROCESSOR' });
      const round = await turns(emails.length, ms, (client) => signIn(emails[client] ?? '', password));
      return { ...round, cpuMs: (await ask<number>({ kind: 'PROCESSOR' })) - before };
    },
    /** A round of bare comparisons in the same process, as many at once. */
    bare: (clients: number, ms: number, hash: string, password: string) =>
      ask<Round>({ kind: 'BARE', clients, ms, hash, password }),
    async close(): Promise<void> {
      const gone = once(child, 'exit');
      child.kill();
      await gone;
    },
  };
}
