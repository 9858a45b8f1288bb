import { openCountingHouse } from '@trousseau/service/test/count-statements';
import { startTestService } from '@trousseau/service/test/kit';
import { landlord } from '@trousseau/service/test/viewers';
import { v7 as uuidv7 } from 'uuid';
import { claims } from '../service.ts';
import { writeManyClaims } from '../test/many-claims.ts';
import { print } from './print.ts';

const CLAIMS = 1_000;
const SAVE = `mutation S($input: SaveRingMonthsInput!) { saveRingMonths(input: $input) {
  ... on RingMonthsSaved { savedCount refusedLines { contractId message } } } }`;

interface Saved {
  saveRingMonths: { savedCount: number; refusedLines: object[] };
}

/** The monthly update of a thousand accounts in one submission, every line kept. @throws when one is not */
export async function measureMonthlyUpdate(): Promise<void> {
  const test = await startTestService(claims);
  const viewer = landlord();
  await writeManyClaims(test, { claims: CLAIMS, status: 'PAID_OPEN', spaceId: viewer.spaceId });
  const counting = await openCountingHouse(claims, test);
  const months = await test.sql<{ contractId: string; dueOn: string }>(
    `select c.contract_id as "contractId", d.starts_on::text as "dueOn" from claim_deadline d join unpaid_claim c on c.id = d.claim_id`,
  );
  const startedMs = performance.now();
  const { data, statements } = await counting.cost<Saved>(viewer, SAVE, { input: { operationId: uuidv7(), months } });
  const seconds = (performance.now() - startedMs) / 1000;
  if (data.saveRingMonths.savedCount !== CLAIMS) throw new Error(JSON.stringify(data.saveRingMonths.refusedLines[0]));
  print('monthly update of 1,000 claims in one submission', `${seconds.toFixed(2)} s, ${statements} statements`);
  await counting.close();
  await test.stop();
}
