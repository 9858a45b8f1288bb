import { cpuUsage, stdout } from 'node:process';
import { Temporal } from 'temporal-polyfill';
import { assess, type EligibilityFacts } from '../domain/eligibility.ts';
import { explain } from '../domain/explanation.ts';
import { facts, job, paid, person } from '../test/facts.ts';

// `npm run bench -- visa`: eligibility decisions per second in one process, and the same told line by line in French.
// Counted by the time the processor gave, not by the clock: what else the machine does does not count. Several rounds, of which the median and the extremes are printed; it judges nothing.
const rounds = 7;
const perRound = 20_000;
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

measure('decisions', (which) => assess(which, on));
measure('decisions, told line by line', (which) => explain(assess(which, on)));
