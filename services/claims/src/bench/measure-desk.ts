import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { startTestService } from '@trousseau/service/test/kit';
import { officer } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { claims } from '../service.ts';
import { writeManyClaims, writeManyEntries } from '../test/many-claims.ts';
import { median, print } from './print.ts';

const FEW = { claims: 1_000, entries: 50_000 };
const MANY = { claims: 100_000, entries: 5_000_000 };
const ROUNDS = 200;
const QUEUE = '{ claimQueue(first: 20) { totalCount nodes { id number tenantNames arrearsCents } } }';

/** The officers' desk with a thousand and with a hundred thousand claims, every one of which waits, and their ledger. */
export async function measureDesk(): Promise<void> {
  const [few, many] = [await openDesk(FEW), await openDesk(MANY)];
  const spent = { few: [] as number[], many: [] as number[] };
  for (let round = -20; round < ROUNDS; round += 1) {
    const [fewMs, manyMs] = [await millisecondsOf(few.ask), await millisecondsOf(many.ask)];
    if (round < 0) continue;
    spent.few.push(fewMs);
    spent.many.push(manyMs);
  }
  const [before, after] = [median(spent.few), median(spent.many)];
  const sizes = `${before.toFixed(2)} ms with 1,000 claims, ${after.toFixed(2)} ms with 100,000`;
  print('officers’ queue, first page', `${sizes}: ratio ${(after / before).toFixed(2)}`);
  const scans = (await many.explain()).flatMap((plan) => plan.match(/Seq Scan on \w+/g) ?? []);
  print('', scans.length === 0 ? 'every table read through an index' : `read whole: ${scans.join(', ')}`);
  await few.close();
  await many.close();
}

async function openDesk({ claims: count, entries }: typeof FEW) {
  const test = await startTestService(claims);
  await writeManyClaims(test, { claims: count, status: 'DECLARED', spaceId: uuidv7() });
  await writeManyEntries(test, entries);
  const counting = await openCountingHouse(claims, test);
  const examiner = officer();
  return {
    ask: () => counting.cost(examiner, QUEUE),
    explain: () => counting.explain(examiner, QUEUE),
    async close() {
      await counting.close();
      await test.stop();
    },
  };
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}
