import type { SqlEntityManager } from '@mikro-orm/postgresql';
import { openHouse } from '@trousseau/service/house';
import { startTestService } from '@trousseau/service/test/kit';
import { Client } from 'pg';
import { Temporal } from 'temporal-polyfill';
import { v7 as uuidv7 } from 'uuid';
import type { Payment } from '../entities/payment.ts';
import { claims } from '../service.ts';
import { postIndemnity } from '../use-cases/post-payment.ts';
import { median, print } from './print.ts';

const ROUNDS = 15;
const PER_ROUND = 100;
const now = Temporal.Instant.from('2026-11-22T10:00:00Z');
const today = Temporal.PlainDate.from('2026-11-22');

/**
 * Confirmed indemnities posted per second (two balanced movements, four entries), each in its own transaction, by the use case and by PostgreSQL alone with the same inserts under
 * the same guards. Rounds alternate, so that what else the machine does falls on both.
 */
export async function measurePostings(): Promise<void> {
  const test = await startTestService(claims);
  const house = await openHouse(claims, test.env);
  const bare = new Client({ connectionString: test.env.databaseUrl });
  await bare.connect();
  const ours = () =>
    house.orm.em.fork().transactional(async (em) => postIndemnity(em as SqlEntityManager, payment(), { now, today }));
  const speeds = { ours: [] as number[], bare: [] as number[] };
  for (let round = -2; round < ROUNDS; round += 1) {
    const [one, other] = [await perSecond(ours), await perSecond(() => insert(bare))];
    if (round < 0) continue;
    speeds.ours.push(one);
    speeds.bare.push(other);
  }
  const [posted, inserted] = [median(speeds.ours), median(speeds.bare)];
  const words = `${posted.toFixed(0)}/s, PostgreSQL alone ${inserted.toFixed(0)}/s`;
  print('indemnities posted, one after the other', `${words}: ratio ${(posted / inserted).toFixed(2)}`);
  await bare.end();
  await house.orm.close();
  await test.stop();
}

const payment = () => ({ id: uuidv7(), contractId: uuidv7(), indemnityCents: 130_000 }) as Payment;

async function insert(bare: Client): Promise<void> {
  const { id, contractId, indemnityCents } = payment();
  const subrogatedId = uuidv7();
  await bare.query('begin');
  await bare.query(
    `insert into ledger_transaction (id, contract_id, kind, occurred_on, recorded_at) values
      ($1, $3, 'INDEMNITY_PAID', $4, $5), ($2, $3, 'SUBROGATED', $4, $5)`,
    [id, subrogatedId, contractId, today.toString(), now.toString()],
  );
  await bare.query(
    `insert into ledger_entry (transaction_id, account, contract_id, entry_cents)
     values ($1, 'BANK_IN_TRANSIT', $3, $5), ($1, 'LANDLORD', $3, $4), ($2, 'LANDLORD', $3, $5), ($2, 'TENANT_DEBT', $3, $4)`,
    [id, subrogatedId, contractId, indemnityCents, -indemnityCents],
  );
  await bare.query('commit');
}

async function perSecond(post: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  for (let posted = 0; posted < PER_ROUND; posted += 1) await post();
  return (PER_ROUND / (performance.now() - startedMs)) * 1000;
}
