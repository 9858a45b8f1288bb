import { randomUUID } from 'node:crypto';
import { stdout } from 'node:process';
import { startTestService, type TestService } from '@trousseau/service/test/kit';
import { landlord } from '@trousseau/service/test/viewers';
import { contract as definition } from '../service.ts';

/** Lines of one file, as many as a file may have. */
const LINES = 10_000;
const HEADINGS =
  'Référence;Adresse;Code postal;Commune;Type;Surface;Meublé;Bail;Loyer;Charges;Dépôt de garantie;Jour d’échéance';

/** Lines a second of a file of dwellings: read and judged, then added to the book. Service, worker and database share the machine. */
export async function measureImport(): Promise<void> {
  const test = await startTestService(definition);
  const viewer = landlord();
  const id = randomUUID();
  const lines = Array.from(
    { length: LINES },
    (_, index) => `Lot ${index + 1};${index + 1} rue du Taur;31000;Toulouse;appartement;42;non;vide;650,00;40;650;5`,
  );
  try {
    const judged = await secondsOf(async () => {
      const file = [HEADINGS, ...lines].join('\r\n');
      await test.request(viewer, 'PUT', `/files/dwelling-imports/${id}`, file, { contentType: 'text/csv' });
      await until(test, 'CHECKED');
    });
    const listed = await secondsOf(async () => {
      const confirm =
        'mutation ($input: ConfirmDwellingImportInput!) { confirmDwellingImport(input: $input) { __typename } }';
      await test.graphql(viewer, confirm, { input: { importId: id } });
      await until(test, 'DONE');
    });
    const [row] = await test.sql<{ listed: string }>('select count(*) as listed from listed_dwelling');
    stdout.write(
      `${'import'.padEnd(24)} ${rate(judged)} lines/s read and judged, ${rate(listed)} lines/s added (${row?.listed} of ${LINES})\n`,
    );
  } finally {
    await test.stop();
  }
}

/** However long it takes: the time is what is measured. */
async function until(test: TestService, status: string): Promise<void> {
  const isThere = async () => {
    const [row] = await test.sql<{ status: string }>('select status from dwelling_import');
    return row?.status === status;
  };
  while (!(await isThere())) await new Promise((resolve) => setTimeout(resolve, 20));
}

const rate = (seconds: number) => Math.round(LINES / seconds).toLocaleString('en');

async function secondsOf(work: () => Promise<unknown>): Promise<number> {
  const startedMs = performance.now();
  await work();
  return (performance.now() - startedMs) / 1_000;
}
