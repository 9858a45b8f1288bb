import { formatCents, sumCents } from '@trousseau/values/cents';
import { isAfter, latest } from '@trousseau/values/days';
import { count, formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { Cap, CoverWindow } from './cover.ts';
import { payableUnderCapCents } from './cover.ts';
import type { Line } from './line.ts';
import type { SettledTerm } from './terms.ts';

/** A receipt already made for the same contract, cancelled ones left out. */
export interface EarlierReceipt {
  periodToOn: Temporal.PlainDate;
  indemnityCents: number;
}

/** What decides of an indemnity. */
export interface PayableFacts {
  /** Terms fallen due, oldest first. */
  terms: readonly SettledTerm[];
  window: CoverWindow;
  cap: Cap;
  /** Monthly rent and charges of the contract: the guarantee covers no more of a month. */
  rentAndChargesCents: number;
  earlier: readonly EarlierReceipt[];
  /** What of these receipts was given back (R-SUB-06). */
  returnedCents: number;
}

/** One term of the receipt to come. */
export interface PayableTerm extends SettledTerm {
  indemnityCents: number;
}

/** What the guarantor would pay today, and why. Nothing payable: no period, no terms. */
export interface Payable {
  payableCents: number;
  periodFromOn: Temporal.PlainDate | null;
  periodToOn: Temporal.PlainDate | null;
  terms: PayableTerm[];
  lines: Line[];
}

/**
 * R-SUB-01. The sums of a receipt: terms unpaid inside the cover window (R-COV-01), after the period of every earlier
 * receipt (R-SUB-05), up to what the cap leaves (R-COV-02). A late payment that settles an indemnified term lowers the
 * next receipt as long as it was not returned (D-SUB-01), so that no sum is paid twice.
 */
export function payableIndemnity(facts: PayableFacts): Payable {
  const covered = facts.terms.filter(({ dueOn }) => facts.window.covers(dueOn));
  const paidCents = sumCents(facts.earlier.map(({ indemnityCents }) => indemnityCents)) - facts.returnedCents;
  const fresh = covered.filter(({ dueOn }) => facts.earlier.every(({ periodToOn }) => isAfter(dueOn, periodToOn)));
  const claimable = fresh.map((term) =>
    Math.min(term.unpaidCents, Math.max(0, facts.rentAndChargesCents - term.housingAidCents)),
  );
  const unpaidCents = sumCents(covered.map((term) => term.unpaidCents));
  const claimedCents = Math.max(0, Math.min(sumCents(claimable), unpaidCents - paidCents));
  const payableCents = payableUnderCapCents(facts.cap, paidCents, claimedCents);
  const terms = share(fresh, claimable, payableCents);
  return {
    payableCents,
    periodFromOn: terms[0]?.dueOn ?? null,
    periodToOn: terms.at(-1)?.dueOn ?? null,
    terms,
    lines: explain(facts, { covered, fresh, paidCents, claimedCents, payableCents }),
  };
}

/** Shares the indemnity over the terms, oldest first; the period runs from the first to the last indemnified term. */
function share(fresh: readonly SettledTerm[], claimable: readonly number[], payableCents: number): PayableTerm[] {
  let left = payableCents;
  const terms = fresh.map((term, index) => {
    const indemnityCents = Math.min(left, claimable[index] ?? 0);
    left -= indemnityCents;
    return { ...term, indemnityCents };
  });
  const from = terms.findIndex(({ indemnityCents }) => indemnityCents > 0);
  const to = terms.findLastIndex(({ indemnityCents }) => indemnityCents > 0);
  return from < 0 ? [] : terms.slice(from, to + 1);
}

interface Sums {
  covered: readonly SettledTerm[];
  fresh: readonly SettledTerm[];
  paidCents: number;
  claimedCents: number;
  payableCents: number;
}

function explain(facts: PayableFacts, sums: Sums): Line[] {
  const unpaid = sums.fresh.filter(({ unpaidCents }) => unpaidCents > 0);
  const terms = unpaid.map((term) => formatCents(term.unpaidCents)).join(' + ');
  const lines: Line[] = [
    {
      ruleId: 'R-COV-01',
      label: 'Échéances dans la période garantie',
      detail: `${count(sums.covered.length, 'échéance couverte', 'échéances couvertes')} sur ${facts.terms.length}. ${facts.window.sentence}`,
      outcome: sums.covered.length > 0 ? 'OK' : 'BLOCKS',
      ...facts.window.cited,
    },
    {
      ruleId: 'R-CLM-02',
      label: 'Loyers et charges restés impayés',
      detail:
        unpaid.length === 0
          ? 'Aucune échéance impayée après les quittances déjà émises.'
          : `${terms} = ${formatCents(sumCents(unpaid.map((term) => term.unpaidCents)))}`,
      outcome: unpaid.length === 0 ? 'BLOCKS' : 'OK',
    },
  ];
  if (facts.earlier.length > 0) lines.push(explainEarlier(facts, sums));
  const leftCents = Math.max(0, facts.cap.capCents - sums.paidCents);
  lines.push({
    ruleId: 'R-COV-02',
    label: 'Plafond de la garantie',
    detail: `${facts.cap.sentence} Déjà versé\u00a0: ${formatCents(sums.paidCents)}. Reste garanti\u00a0: ${formatCents(leftCents)}.`,
    outcome: leftCents === 0 ? 'BLOCKS' : 'OK',
    ...facts.cap.cited,
  });
  lines.push({
    ruleId: 'R-SUB-01',
    label: 'Indemnité à verser',
    detail: `${formatCents(sums.payableCents)}, le plus petit de ${formatCents(sums.claimedCents)} réclamés et de ${formatCents(leftCents)} encore garantis.`,
    outcome: sums.payableCents > 0 ? 'OK' : 'BLOCKS',
  });
  return lines;
}

function explainEarlier(facts: PayableFacts, sums: Sums): Line {
  const [first, ...others] = facts.earlier.map(({ periodToOn }) => periodToOn);
  const until = first ? formatDay(latest(first, ...others)) : '';
  return {
    ruleId: 'R-SUB-05',
    label: 'Quittances déjà émises',
    detail: `${formatCents(sums.paidCents)} pour les échéances jusqu’au ${until}\u202f; seules les suivantes comptent.`,
    outcome: sums.fresh.length > 0 ? 'OK' : 'BLOCKS',
  };
}
