import 'reflect-metadata';
import { loadavg } from 'node:os';
import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { account as definition } from '../service.ts';
import { type Account, PASSWORD, startAccount } from '../test-actors.ts';
import { serveAccount } from './served-account.ts';
import { type Round, turns } from './turns.ts';

// `npm run bench -- account`: what signing in costs beside the hash it must compute, what `me` costs when the ring grows, and
// what sixty sign-ins a second cost the others. Signing in is measured on the service in a process of its own; for the others, service,
// client and worker share this one. Rounds alternate, so that what else the machine does falls on everybody.
const ROUNDS = 5;
const ROUND_MS = 3_000;
const PEOPLE = 8;
const SIGN_INS_PER_SECOND = 60;
const ME = '{ me { id email role space { id displayName } spaces { id role kind status displayName memberRole } } }';

const account = await startAccount();
try {
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => account.landlordOf()));
  const emails = people.map(({ email }) => email);
  await measureSignIn(account, emails);
  await countMe(account, people[0]?.viewer.identityId ?? '');
  await measureOthers(account, emails);
} finally {
  await account.stop();
}

/** Sign-ins a second beside bare comparisons a second, with as many at once: one is the floor of the other. */
async function measureSignIn(test: Account, emails: readonly string[]): Promise<void> {
  const [identity] = await test.sql<{ password_hash: string }>('select password_hash from identity limit 1');
  const hash = identity?.password_hash ?? '';
  const served = await serveAccount(test);
  const seen: { bare: Round[]; signIn: Round[] } = { bare: [], signIn: [] };
  await served.signIns(emails, PASSWORD, ROUND_MS / 2);
  for (let round = 0; round < ROUNDS; round += 1) {
    seen.bare.push(await served.bare(PEOPLE, ROUND_MS, hash, PASSWORD));
    seen.signIn.push(await served.signIns(emails, PASSWORD, ROUND_MS));
  }
  await served.close();
  const [floor, ours] = [rate(seen.bare), rate(seen.signIn)];
  const [bareMs, signInMs] = [cpuOfOne(seen.bare), cpuOfOne(seen.signIn)];
  print(
    `sign-in      ${ours.toFixed(1)}/s beside ${floor.toFixed(1)}/s bare argon2id: ratio ${(ours / floor).toFixed(2)}`,
  );
  print(
    `             ${signInMs.toFixed(1)} ms of the service’s processor beside ${bareMs.toFixed(1)} ms: ratio ${(bareMs / signInMs).toFixed(2)}`,
  );
}

/** Statements of `me` for somebody with one space, then with fifty. */
async function countMe(test: Account, identityId: string): Promise<void> {
  const counting = await openCountingHouse(definition, test);
  const [own] = await test.sql<{ space_id: string }>('select space_id from membership where identity_id = $1', [
    identityId,
  ]);
  const viewer = {
    kind: 'PERSON',
    identityId,
    spaceId: own?.space_id ?? '',
    role: 'LANDLORD',
    spaceStatus: 'ACTIVE',
    memberRole: 'OWNER',
    sessionId: identityId,
  } as const;
  const one = await counting.cost(viewer, ME);
  await test.sql(
    `with added as (insert into space select (jsonb_populate_record(s, jsonb_build_object('id', gen_random_uuid()))).*
       from space s, generate_series(1, 49) where s.id = $1 returning id)
     insert into membership select $2, id, 'OWNER', now() from added`,
    [viewer.spaceId, identityId],
  );
  const fifty = await counting.cost<{ me: { spaces: object[] } }>(viewer, ME);
  await counting.close();
  print(
    `me           ${one.statements} statements with 1 space, ${fifty.statements} with ${fifty.data.me.spaces.length}`,
  );
}

/** S05. How long `passwordRule` takes the others, at rest and while sixty people a second try to sign in. */
async function measureOthers({ graphql, run }: Account, emails: readonly string[]): Promise<void> {
  const other = async () => {
    await graphql({ kind: 'ANONYMOUS' }, '{ passwordRule { minLength } me { id } }');
  };
  const rest: Round[] = [];
  const rush: Round[] = [];
  let [tried, refused] = [0, 0];
  for (let round = 0; round < ROUNDS; round += 1) {
    rest.push(await turns(2, ROUND_MS, other));
    const timer = setInterval(() => {
      tried += 1;
      void run('signIn', { email: emails[tried % emails.length], password: PASSWORD }).then(({ status }) => {
        if (status === 429) refused += 1;
      });
    }, 1_000 / SIGN_INS_PER_SECOND);
    rush.push(await turns(2, ROUND_MS, other));
    clearInterval(timer);
  }
  const [calm, busy] = [percentile(rest, 0.95), percentile(rush, 0.95)];
  print(
    `others       p95 ${calm.toFixed(1)} ms at rest, ${busy.toFixed(1)} ms under ${tried} sign-ins in ${(ROUNDS * ROUND_MS) / 1_000} s (${refused} told to come back): ratio ${(busy / calm).toFixed(2)}`,
  );
}

function cpuOfOne(rounds: readonly Round[]): number {
  return rounds.reduce((sum, { cpuMs }) => sum + cpuMs, 0) / rounds.reduce((sum, { done }) => sum + done, 0);
}

function rate(rounds: readonly Round[]): number {
  return rounds.reduce((sum, { done }) => sum + done, 0) / rounds.reduce((sum, { seconds }) => sum + seconds, 0);
}

function percentile(rounds: readonly Round[], share: number): number {
  const all = rounds.flatMap(({ latencies }) => latencies).toSorted((one, other) => one - other);
  return all[Math.floor(all.length * share)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}   (load ${loadavg()[0]?.toFixed(1)})\n`);
}
