import { stdout } from 'node:process';
import { compareMedians } from '@trousseau/service/test/compare-medians';
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
  const [before, after] = await compareMedians(few, many, ROUNDS);
  const sizes = `${before.toFixed(2)} ms with ${FEW.toLocaleString('en')} requests, ${after.toFixed(2)} ms with ${MANY.toLocaleString('en')}`;
  stdout.write(`${name.padEnd(44)} ${sizes}: ratio ${(after / before).toFixed(2)}\n`);
}
