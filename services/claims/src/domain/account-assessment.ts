import { arrearsMonths, deductedAid } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { formatCents } from '@trousseau/values/cents';
import { isOnOrBefore } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { coverWindowOf, type LeaseCover } from './cover.ts';
import { citing, type Line } from './line.ts';
import { arrearsSteps, isConstituted, type RentDefault, standingDefault } from './rent-default.ts';
import { accountThresholdOn, owedCents, type Term } from './terms.ts';

/** What a tenant's account says on a day. */
export interface AccountAssessment extends RentDefault {
  constituted: boolean;
  /** Never below zero: a tenant who is ahead has no arrears. */
  arrearsCents: number;
  thresholdCents: number;
  /** The default, or the present day when there is none, falls inside the cover window (R-COV-01). */
  covered: boolean;
  /** Last covered day; null when the whole occupancy is covered. */
  coverEndsOn: Temporal.PlainDate | null;
  lines: Line[];
}

/**
 * R-CLM-01, R-CLM-02, R-COV-01. Judges an account on a day: only terms due inside the cover window make a default that is
 * covered, whatever came due after it.
 */
export function assessAccount(terms: readonly Term[], lease: LeaseCover, today: Temporal.PlainDate): AccountAssessment {
  const window = coverWindowOf(lease);
  const thresholdOn = accountThresholdOn(terms, lease.rentAndChargesCents);
  const received = terms.flatMap(({ receivedOn, receivedCents }) =>
    receivedOn ? [{ receivedOn, receivedCents }] : [],
  );
  const stepsOf = (counted: readonly Term[]) =>
    arrearsSteps(
      counted.map((term) => ({ dueOn: term.dueOn, owedCents: owedCents(term) })),
      received,
      today,
    );
  const steps = stepsOf(terms);
  const arrearsCents = Math.max(0, steps.at(-1)?.arrearsCents ?? 0);
  const thresholdCents = thresholdOn(today);
  const whole = standingDefault(steps, thresholdOn);
  const passed = isConstituted(arrearsCents, thresholdCents);
  const constituted = passed || whole.constitutedOn !== null;
  const inCover = standingDefault(stepsOf(terms.filter(({ dueOn }) => window.covers(dueOn))), thresholdOn);
  const isCovered = constituted
    ? inCover.constitutedOn !== null
    : window.endsOn === null || isOnOrBefore(today, window.endsOn);
  const dates = constituted && isCovered ? inCover : whole;
  const facts = { constituted, arrearsCents, thresholdCents, covered: isCovered, coverEndsOn: window.endsOn, ...dates };
  return {
    ...facts,
    lines: [
      explainThreshold(facts, lease, today, constituted && !passed ? (steps.at(-1)?.owedCents ?? null) : null),
      ...explainDates(dates),
      { ...explainCover(isCovered), detail: window.sentence, ...window.cited },
    ],
  };
}

type Judged = Omit<AccountAssessment, 'lines'>;

function explainThreshold(
  { constituted, arrearsCents, thresholdCents }: Judged,
  lease: LeaseCover,
  today: Temporal.PlainDate,
  withTodayCents: number | null,
): Line {
  const months = valueOn(arrearsMonths, today);
  const aidCents = months.value * lease.rentAndChargesCents - thresholdCents;
  const aid = aidCents > 0 ? `, moins ${formatCents(aidCents)} d’aide au logement` : '';
  const withToday = withTodayCents === null ? '' : termOfToday(withTodayCents);
  return {
    ruleId: 'R-CLM-01',
    label: 'Les impayés dépassent-ils un mois de loyer et charges\u202f?',
    detail: `Impayés\u00a0: ${formatCents(arrearsCents)}. Seuil à dépasser\u00a0: ${formatCents(thresholdCents)} (${formatCents(lease.rentAndChargesCents)} de loyer et charges${aid}).${withToday}`,
    outcome: constituted ? 'OK' : 'INFO',
    ...citing(aidCents > 0 ? valueOn(deductedAid, today) : months),
  };
}

/** D-CLM-02. What a default is judged on when a rent is received on the very day it is due. */
export const termOfToday = (owedCents: number): string =>
  ` Avec le terme d’aujourd’hui\u00a0: ${formatCents(owedCents)}.`;

function explainDates({ firstDefaultOn, constitutedOn }: RentDefault): Line[] {
  if (!firstDefaultOn) return [];
  const constitution = constitutedOn ? ` Impayé constitué le ${formatDay(constitutedOn)}.` : '';
  return [
    {
      ruleId: 'R-CLM-02',
      label: 'Depuis quand\u202f?',
      detail: `Premier impayé le ${formatDay(firstDefaultOn)}.${constitution}`,
      outcome: constitutedOn ? 'OK' : 'INFO',
    },
  ];
}

const explainCover = (isCovered: boolean): Pick<Line, 'ruleId' | 'label' | 'outcome'> => ({
  ruleId: 'R-COV-01',
  label: 'La garantie couvre-t-elle cette période\u202f?',
  outcome: isCovered ? 'OK' : 'BLOCKS',
});
