import 'reflect-metadata';
import { cpuUsage, stdout } from 'node:process';
import { newVisaKey } from '@trousseau/visa-code/visa-keys';
import { Temporal } from 'temporal-polyfill';
import { type PrintedVisa, visaPdf } from '../documents/visa-pdf.ts';
import { assess, type EligibilityFacts } from '../domain/eligibility.ts';
import { explain } from '../domain/explanation.ts';
import { facts, job, paid, person } from '../test/facts.ts';
import { checkAddress } from '../use-cases/visa-code.ts';
import { measureDesk } from './measure-desk.ts';

// `npm run bench -- visa`: eligibility decisions per second in one process, the same told line by line in French, visas printed with their signed code, and the officers' queue at a million requests.
// Counted by the time the processor gave, not by the clock: what else the machine does does not count. Several rounds, of which the median and the extremes are printed; it judges nothing.
const rounds = 7;
const perRound = 20_000;
const printedVisas = 40;
const on = Temporal.PlainDate.from('2026-11-22');
const over30 = { ...person, born: { birthDate: Temporal.PlainDate.from('1985-01-10') } };

/** The cases of the journeys: a student, somebody newly hired, a season, a couple, flatmates, somebody refused. */
const cases: readonly EligibilityFacts[] = [
  facts,
  { ...facts, applicant: { ...person, situation: 'STUDENT', resources: [] }, dwelling: 'SOCIAL' },
  { ...facts, applicant: { ...over30, job: { ...job, contract: 'FIXED_TERM', startsOn: on.subtract({ months: 2 }) } } },
  { ...facts, applicant: { ...over30, job: { ...job, contract: 'SEASONAL' } } },
  { ...facts, applicant: over30, holder: person, signatories: 2, rentCents: 120_000 },
  { ...facts, signatories: 3 },
  { ...facts, applicant: { ...over30, ...paid(400_000), job }, rentCents: 170_000 },
];

function perSecond(decide: (which: EligibilityFacts) => unknown): number {
  const before = cpuUsage();
  for (let round = 0; round < perRound; round += 1) decide(cases[round % cases.length] as EligibilityFacts);
  const { user, system } = cpuUsage(before);
  return (perRound / (user + system)) * 1_000_000;
}

function measure(name: string, decide: (which: EligibilityFacts) => unknown): void {
  perSecond(decide);
  const speeds = Array.from({ length: rounds }, () => perSecond(decide)).sort((one, other) => one - other);
  const [slowest, median, fastest] = [speeds[0], speeds[Math.floor(rounds / 2)], speeds.at(-1)].map((speed) =>
    Math.round(speed ?? 0).toLocaleString('en'),
  );
  stdout.write(`${name.padEnd(44)} ${median}/s (${slowest} to ${fastest})\n`);
}

/** Visas printed per second of processor, signature and QR code included. */
async function measurePrinting(): Promise<void> {
  const visa: PrintedVisa['visa'] = {
    number: 'V-7K3F9-2QM4R-X',
    holders: [{ givenName: 'Łucja', familyName: 'Nuñez-Œuvrard' }],
    maxRentCents: 130_050,
    zone: 'II',
    issuedOn: on,
    validUntil: on.add({ months: 3 }),
  };
  const env = { publicOrigin: 'https://example.org', visaKeys: JSON.stringify({ keys: [await newVisaKey()] }) };
  const decision = { requestDate: on, decidedAt: Temporal.Instant.from('2026-11-22T10:00:00Z') };
  const print = async () =>
    visaPdf({ visa, decision, address: await checkAddress({ env }, visa), publicOrigin: env.publicOrigin });
  await print();
  const before = cpuUsage();
  for (let printed = 0; printed < printedVisas; printed += 1) await print();
  const { user, system } = cpuUsage(before);
  stdout.write(`${'visas printed'.padEnd(44)} ${((printedVisas / (user + system)) * 1_000_000).toFixed(1)}/s\n`);
}

measure('decisions', (which) => assess(which, on));
measure('decisions, told line by line', (which) => explain(assess(which, on)));
await measurePrinting();
await measureDesk();
