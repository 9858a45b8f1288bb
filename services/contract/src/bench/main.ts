import 'reflect-metadata';
import { measureImport } from './measure-import.ts';
import { measureLeaseCheck } from './measure-lease-check.ts';
import { measureLists } from './measure-lists.ts';

const percent = (part: number, whole: number) => `${((100 * part) / whole).toFixed(1)} %`;

// `npm run bench -- contract`: what the check of a lease finds, how fast a file of dwellings is taken in, and what a landlord with ten thousand
// contracts waits for beside one with a thousand.

/** How many made defects of leases the check finds, and how often it is wrong. */
function leases() {
  const measures = measureLeaseCheck();
  for (const { id, defects, found, falseAlarms, rightLeases } of measures) {
    const recall = `recall ${percent(found, defects)} (${found} of ${defects})`;
    process.stdout.write(
      `${id.padEnd(20)} ${recall.padEnd(28)} false alarms ${percent(falseAlarms, rightLeases)} (${falseAlarms} of ${rightLeases})\n`,
    );
  }
  const sum = (pick: (measure: (typeof measures)[number]) => number) =>
    measures.reduce((total, measure) => total + pick(measure), 0);
  const [found, defects] = [sum(({ found }) => found), sum(({ defects }) => defects)];
  const [alarms, right] = [sum(({ falseAlarms }) => falseAlarms), sum(({ rightLeases }) => rightLeases)];
  process.stdout.write(
    `${'all'.padEnd(20)} ${`recall ${percent(found, defects)} (${found} of ${defects})`.padEnd(28)} false alarms ${percent(alarms, right)} (${alarms} of ${right})\n`,
  );
}

leases();
await measureImport();
await measureLists();
