import { capMonths, coverProfiles, coverWindow, endsWithLease, lastCoveredDay } from '@trousseau/scheme/cover';
import { type ContractRegime, contractRegime } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { formatCents } from '@trousseau/values/cents';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import type { TenantExit } from './exit-deadlines.ts';
import type { LeaseKind } from './lease-kinds.ts';

/** What the rules look at in a contract; money in cents a month. */
export interface ContractFacts {
  regime: ContractRegime | null;
  leaseKind: LeaseKind;
  stock: 'PRIVATE' | 'SOCIAL';
  rentCents: number;
  chargesCents: number;
  maxRentCents: number;
  effectiveOn: Temporal.PlainDate;
  endsOn: Temporal.PlainDate | null;
  plannedSignatureOn: Temporal.PlainDate;
  signedOn: Temporal.PlainDate | null;
  validatedOn: Temporal.PlainDate | null;
  visaValidUntil: Temporal.PlainDate;
  /** Null as long as the tenant is there. */
  exit: TenantExit | null;
}

/**
 * R-COV-01 and R-COV-02 for one contract: the last day an unpaid rent may arise (null: the whole occupancy), the most
 * the guarantor pays in cents, and the same in French lines. Before validation the regime is the one of `today`.
 */
export function coverOf(facts: ContractFacts, today: Temporal.PlainDate) {
  const regime = facts.regime ?? valueOn(contractRegime, today).value;
  const coverEndsOn = lastCoveredDay({
    regime,
    endsWithLease: endsWithLease(facts.leaseKind),
    effectiveOn: facts.effectiveOn,
    endsOn: facts.endsOn,
  });
  const window = coverWindow(regime);
  const months = capMonths(regime, coverProfiles(facts.leaseKind, facts.stock));
  const monthlyCents = facts.rentCents + facts.chargesCents;
  const capCents = months.value * monthlyCents;
  return {
    coverEndsOn,
    /** Since when the law has this window. */
    windowFrom: window.from,
    capMonths: months.value,
    capCents,
    lines: [
      {
        ruleId: 'R-CON-02',
        label: 'Loyer dans la limite du visa',
        detail: `${formatCents(monthlyCents)} charges comprises, pour un maximum de ${formatCents(facts.maxRentCents)}.`,
        outcome: monthlyCents <= facts.maxRentCents ? ('OK' as const) : ('BLOCKS' as const),
      },
      {
        ruleId: 'R-COV-01',
        label: 'Période couverte',
        detail: coverEndsOn
          ? `Les loyers et charges impayés du ${formatDay(facts.effectiveOn)} au ${formatDay(coverEndsOn)}.`
          : `Les loyers et charges impayés à partir du ${formatDay(facts.effectiveOn)}, pendant toute l’occupation.`,
        outcome: 'INFO' as const,
        parameterId: window.id,
        parameterFrom: window.from,
        source: window.source,
      },
      {
        ruleId: 'R-COV-02',
        label: 'Montant maximum',
        detail: `${months.value} mois de loyer et de charges, soit ${formatCents(capCents)}.`,
        outcome: 'INFO' as const,
        parameterId: months.id,
        parameterFrom: months.from,
        source: months.source,
      },
      {
        ruleId: 'R-COV-04',
        label: 'Franchise',
        detail: 'Aucune franchise, aucun délai de carence.',
        outcome: 'INFO' as const,
      },
    ],
  };
}
