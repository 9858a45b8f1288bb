import { cpuUsage } from 'node:process';
import { Temporal } from 'temporal-polyfill';
import { assessAccount } from '../domain/account-assessment.ts';
import { assessForCaf } from '../domain/caf-assessment.ts';
import { capOf, coverWindowOf, type LeaseCover } from '../domain/cover.ts';
import { payableIndemnity } from '../domain/payable.ts';
import { aidRecipient, settledTerms, type Term } from '../domain/terms.ts';
import { median, print } from './print.ts';

const ROUNDS = 5;
const PER_ROUND = 200;
const today = Temporal.PlainDate.from('2026-11-22');
const MONTH_CENTS = 65_000;

const lease: LeaseCover = {
  ...{ regime: 'R2026', kind: 'LAW_1989_EMPTY', stock: 'PRIVATE', endsOn: null, rentAndChargesCents: MONTH_CENTS },
  effectiveOn: Temporal.PlainDate.from('2024-12-05'),
};

/** Two years of an account: what the tenant pays of each month differs from case to case. */
const account = (paidShare: number, aidCents: number): Term[] =>
  Array.from({ length: 24 }, (_, month) => {
    const dueOn = lease.effectiveOn.add({ months: month });
    const receivedCents = month < 20 ? MONTH_CENTS - aidCents : Math.floor((MONTH_CENTS - aidCents) * paidShare);
    const receivedOn = receivedCents > 0 ? dueOn : null;
    const housingAidPaidTo = aidRecipient(aidCents, 'LANDLORD');
    return { dueOn, dueCents: MONTH_CENTS, housingAidCents: aidCents, housingAidPaidTo, receivedCents, receivedOn };
  });
const accounts = [account(0, 0), account(0.5, 0), account(1, 0), account(0, 12_000), account(0.7, 12_000)];

const payable = (terms: readonly Term[]) =>
  payableIndemnity({
    terms: settledTerms(terms, today),
    window: coverWindowOf(lease),
    cap: capOf(lease, terms.at(-1)?.housingAidCents ?? 0),
    rentAndChargesCents: MONTH_CENTS,
    earlier: [],
    returnedCents: 0,
  });

/** Verdicts on accounts of two years per second of one processor, so that what else the machine does does not count. */
export function measureVerdicts(): void {
  measure('verdicts, default constituted or not', (terms) => assessAccount(terms, lease, today));
  measure('verdicts, the same for the CAF beside it', (terms) =>
    assessForCaf(terms, MONTH_CENTS, assessAccount(terms, lease, today), today),
  );
  measure('indemnities computed, line by line', payable);
}

function measure(name: string, decide: (terms: readonly Term[]) => unknown): void {
  perSecond(decide);
  const speeds = Array.from({ length: ROUNDS }, () => perSecond(decide));
  const words = [median(speeds), Math.min(...speeds), Math.max(...speeds)].map((speed) =>
    Math.round(speed).toLocaleString('en'),
  );
  print(name, `${words[0]}/s (${words[1]} to ${words[2]})`);
}

function perSecond(decide: (terms: readonly Term[]) => unknown): number {
  const before = cpuUsage();
  for (let round = 0; round < PER_ROUND; round += 1) decide(accounts[round % accounts.length] ?? []);
  const { user, system } = cpuUsage(before);
  return (PER_ROUND / (user + system)) * 1_000_000;
}
