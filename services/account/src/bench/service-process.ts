import 'reflect-metadata';
import type { ServiceEnv } from '@trousseau/service/env';
import { startServer } from '@trousseau/service/server';
import { passwordMatches } from '../credentials/password-hash.ts';
import { account } from '../service.ts';
import { turns } from './turns.ts';

/** What the measuring process asks of this one: to serve, how much processor was used so far, a round of bare comparisons. */
export type Asked =
  | { readonly kind: 'SERVE'; readonly env: ServiceEnv }
  | { readonly kind: 'PROCESSOR' }
  | {
      readonly kind: 'BARE';
      readonly clients: number;
      readonly ms: number;
      readonly hash: string;
      readonly password: string;
    };

// The account service alone in a process: neither its worker, nor who signs in, nor who measures uses its processor.
process.on('message', (asked: Asked) => void answer(asked).then((told) => process.send?.(told)));

async function answer(asked: Asked) {
  if (asked.kind === 'SERVE') return (await startServer(account, asked.env)).port;
  if (asked.kind === 'PROCESSOR') {
    const { user, system } = process.cpuUsage();
    return (user + system) / 1_000;
  }
  const { clients, ms, hash, password } = asked;
  return turns(clients, ms, async () => {
    if (!(await passwordMatches(hash, password))) throw new Error('The password does not match its hash.');
  });
}
