import { isBefore } from '@trousseau/values/days';
import type { Temporal } from 'temporal-polyfill';

/** What is known when unpaid rent is declared around the tenant's exit. */
export interface DeclarationFacts {
  declaredOn: Temporal.PlainDate;
  /** The day the exit was declared; null while the tenant is there. */
  exitDeclaredOn: Temporal.PlainDate | null;
  /** Unpaid terms, in months. */
  arrearsMonths: number;
  /** Whether the only unpaid term is the last of the lease. */
  isLastMonth: boolean;
  degradationClaimOpen: boolean;
}

/** By which way unpaid rent is declared; `review`: an officer decides. */
export interface DeclarationChannel {
  accepted: boolean;
  channel: 'UNPAID_RENT' | 'WITH_DEGRADATION' | null;
  review: boolean;
}

/**
 * R-CLM-09, C-15. Unpaid rent is declared before the exit. One unpaid last month is for the deposit, or is claimed together
 * with damage once the tenant has left. Anything else after the exit goes to an officer, never refused by a machine (D-CLM-03).
 */
export function declarationChannel(facts: DeclarationFacts): DeclarationChannel {
  const { exitDeclaredOn, declaredOn } = facts;
  if (facts.isLastMonth && facts.arrearsMonths <= 1) {
    const withDamage = exitDeclaredOn !== null && facts.degradationClaimOpen;
    return { accepted: withDamage, channel: withDamage ? 'WITH_DEGRADATION' : null, review: false };
  }
  const inTime = exitDeclaredOn === null || isBefore(declaredOn, exitDeclaredOn);
  return { accepted: inTime, channel: inTime ? 'UNPAID_RENT' : null, review: !inTime };
}
