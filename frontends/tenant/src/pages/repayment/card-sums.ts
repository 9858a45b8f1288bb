import type { ShownDebt } from './repayment.tsx';

/** A sum somebody may want to pay by card, and what it is. */
export interface CardSum {
  readonly kind: 'MISSED' | 'INSTALMENT' | 'ALL';
  readonly repaidCents: number;
  /** ISO day of the instalment. */
  readonly dueOn?: string;
}

type Owed = Pick<ShownDebt, 'outstandingCents'> & {
  readonly plan: Pick<NonNullable<ShownDebt['plan']>, 'status' | 'missedCents' | 'instalments'> | null;
};

/** R-PLAN-03. The sums to propose, the expected one first: what is late of a plan, its next instalment, all that is left. */
export function cardSums({ outstandingCents, plan }: Owed): CardSum[] {
  const all: CardSum = { kind: 'ALL', repaidCents: outstandingCents };
  if (plan?.status !== 'ACTIVE' && plan?.status !== 'BREACHED') return [all];
  const next = plan.instalments.find(({ state }) => state === 'DUE' || state === 'TO_COME');
  const expected: CardSum[] = [
    ...(plan.missedCents > 0 ? [{ kind: 'MISSED' as const, repaidCents: plan.missedCents }] : []),
    ...(next
      ? [
          {
            kind: 'INSTALMENT' as const,
            repaidCents: next.instalmentCents - next.paidCents,
            dueOn: next.dueOn,
          },
        ]
      : []),
  ];
  return [...expected.filter(({ repaidCents }) => repaidCents < outstandingCents), all];
}
