import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { startTestService } from '@trousseau/service/test/kit';
import { officer } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { claims } from '../service.ts';
import { writeManyClaims, writeManyEntries } from '../test/many-claims.ts';
import { median, print } from './print.ts';

const FEW = { claims: 1_000, entries: 50_000 };
const MANY = { claims: 100_000, entries: 5_000_000 };
const ROUNDS = 60;
const UNCOUNTED = 10;
const PAGE = 'totalCount nodes { id number tenantNames arrearsCents } pageInfo { endCursor }';

/** What an officer asks all day, each with what its variables are drawn from. */
const QUESTIONS = {
  'queue, first page': `{ claimQueue(first: 20) { ${PAGE} } }`,
  'queue, the page after': `query Q($after: String) { claimQueue(first: 20, after: $after) { ${PAGE} } }`,
  'queues of updates, counts': `{ toPay: updatedClaimQueue(first: 1) { totalCount }
    suspended: updatedClaimQueue(suspended: true, first: 1) { totalCount } }`,
  'next file, with what was repaid': `query F($id: ID!) { unpaidClaim(id: $id) { id arrearsCents payableCents payableLines { label }
    months { dueOn } deadlines { label } debt { outstandingCents repayments { id receivedOn repaidCents } } } }`,
} as const;

/** The officers' desk with a thousand and with a hundred thousand claims, every one of which waits, and their ledger. */
export async function measureDesk(): Promise<void> {
  const [few, many] = [await openDesk(FEW), await openDesk(MANY)];
  for (const [name, question] of Object.entries(QUESTIONS)) {
    const spent = { few: [] as number[], many: [] as number[] };
    for (let round = -UNCOUNTED; round < ROUNDS; round += 1) {
      const [fewMs, manyMs] = [
        await millisecondsOf(() => few.ask(question)),
        await millisecondsOf(() => many.ask(question)),
      ];
      if (round < 0) continue;
      spent.few.push(fewMs);
      spent.many.push(manyMs);
    }
    const [before, after] = [median(spent.few), median(spent.many)];
    const sizes = `${before.toFixed(2)} ms with 1,000 claims, ${after.toFixed(2)} ms with 100,000`;
    print(`officers’ ${name}`, `${sizes}: ratio ${(after / before).toFixed(2)}`);
    const scans = (await many.explain(question)).flatMap((plan) => plan.match(/Seq Scan on \w+/g) ?? []);
    print('', scans.length === 0 ? 'every table read through an index' : `read whole: ${scans.join(', ')}`);
  }
  await few.close();
  await many.close();
}

async function openDesk({ claims: count, entries }: typeof FEW) {
  const startedMs = performance.now();
  const test = await startTestService(claims);
  await writeManyClaims(test, { claims: count, status: 'DECLARED', spaceId: uuidv7() });
  await writeManyEntries(test, entries);
  const counting = await openCountingHouse(claims, test);
  const examiner = officer();
  const { data } = await counting.cost<{ claimQueue: { nodes: { id: string }[]; pageInfo: { endCursor: string } } }>(
    examiner,
    QUESTIONS['queue, first page'],
  );
  const place = { after: data.claimQueue.pageInfo.endCursor, id: data.claimQueue.nodes[1]?.id };
  const seconds = ((performance.now() - startedMs) / 1000).toFixed(0);
  print(`${count.toLocaleString('en')} claims, ${entries.toLocaleString('en')} entries`, `written in ${seconds} s`);
  return {
    ask: (question: string) => counting.cost(examiner, question, place),
    explain: (question: string) => counting.explain(examiner, question, place),
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
