import { stdout } from 'node:process';
import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { startTestService } from '@trousseau/service/test/kit';
import { officer } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { visa as definition } from '../service.ts';
import { writeManyRequests } from '../test/many-requests.ts';

const FEW = 1_000;
const MANY = 1_000_000;
const ROUNDS = 300;
const QUEUE =
  '{ visaQueue(first: 20) { totalCount nodes { id number decisionDueOn late applicant { givenName familyName } } } }';
const TAKE_NEXT =
  'mutation T($input: TakeNextVisaRequestInput!) { takeNextVisaRequest(input: $input) { ... on VisaRequestTaken { visaRequest { id } } } }';

/** The officers' desk with a thousand and with a million requests, every one of which waits: rounds alternate, so that what else the machine does falls on both. */
export async function measureDesk(): Promise<void> {
  const [few, many] = [await openDesk(FEW), await openDesk(MANY)];
  await compare('first page of the queue', few.firstPage, many.firstPage);
  await compare('next file', few.takeNext, many.takeNext);
  await few.close();
  await many.close();
}

async function openDesk(requests: number) {
  const test = await startTestService(definition);
  await writeManyRequests(test, requests, 1);
  await test.sql('vacuum visa_request');
  const counting = await openCountingHouse(definition, test);
  const examiner = officer();
  return {
    firstPage: () => counting.cost(examiner, QUEUE),
    takeNext: () => counting.cost(examiner, TAKE_NEXT, { input: { operationId: uuidv7() } }),
    async close() {
      await counting.close();
      await test.stop();
    },
  };
}

async function compare(name: string, few: () => Promise<unknown>, many: () => Promise<unknown>): Promise<void> {
  const spent = { few: [] as number[], many: [] as number[] };
  for (let round = -20; round < ROUNDS; round += 1) {
    const [fewMs, manyMs] = [await millisecondsOf(few), await millisecondsOf(many)];
    if (round < 0) continue;
    spent.few.push(fewMs);
    spent.many.push(manyMs);
  }
  const [before, after] = [median(spent.few), median(spent.many)];
  const sizes = `${before.toFixed(2)} ms with ${FEW.toLocaleString('en')} requests, ${after.toFixed(2)} ms with ${MANY.toLocaleString('en')}`;
  stdout.write(`${name.padEnd(44)} ${sizes}: ratio ${(after / before).toFixed(2)}\n`);
}

async function millisecondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return performance.now() - startedMs;
}

const median = (all: readonly number[]) => all.toSorted((one, other) => one - other)[Math.floor(all.length / 2)] ?? 0;
