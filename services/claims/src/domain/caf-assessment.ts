import { cafArrears, cafReportMonths } from '@trousseau/scheme/parameters/claims';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { formatCents } from '@trousseau/values/cents';
import { addMonths, isAfter, isOnOrBefore } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import { Temporal } from 'temporal-polyfill';
import { type AccountAssessment, termOfToday } from './account-assessment.ts';
import { type CafDefault, cafDefault, cafReportBy } from './caf-default.ts';
import { citing, type Line } from './line.ts';
import { type ArrearsStep, arrearsSteps } from './rent-default.ts';
import { chargeOf, owedCents, type Term } from './terms.ts';

/** What an account says in the eyes of the CAF or MSA, beside what it says to the guarantee (R-CAF-14). */
export interface CafAssessment extends Pick<CafDefault, 'constituted' | 'criterion' | 'thresholdCents'> {
  /** First day of the standing default by the CAF's own test; null when there is none. */
  constitutedOn: Temporal.PlainDate | null;
  /** Last day to report it (R-CAF-12); null when there is nothing to report. */
  reportByOn: Temporal.PlainDate | null;
  lines: Line[];
}

/**
 * R-CAF-10 to R-CAF-12, R-CAF-14. The CAF's test on the same account, day after day: its rule changes on 1 January 2027, and a default
 * also grows old without a cent moving. An aid the tenant receives lowers neither the rent owed nor, until then, the threshold.
 */
export function assessForCaf(
  terms: readonly Term[],
  rentAndChargesCents: number,
  { arrearsCents, firstDefaultOn }: Pick<AccountAssessment, 'arrearsCents' | 'firstDefaultOn'>,
  today: Temporal.PlainDate,
): CafAssessment {
  const steps = stepsOf(terms, today);
  const testOn = tester(terms, rentAndChargesCents, firstDefaultOn, steps);
  const days = firstDefaultOn ? turningDays(terms, firstDefaultOn, today) : [];
  // D-CLM-02: a rent received on its due day pays no default down, as for the guarantee.
  const below = days.findLastIndex((day) => !testOn(day, 'owedCents').constituted);
  const since = days.slice(below + 1).find((day) => testOn(day, 'arrearsCents').constituted);
  const onArrears = testOn(today, 'arrearsCents');
  const verdict = since ? testOn(today, 'owedCents') : onArrears;
  const withToday = verdict.constituted && !onArrears.constituted ? termOfToday(steps.at(-1)?.owedCents ?? 0) : '';
  const constitutedOn = verdict.constituted ? (since ?? today) : null;
  const reportByOn = constitutedOn && cafReportBy(constitutedOn);
  const { constituted, criterion, thresholdCents } = verdict;
  const facts = { constituted, criterion, thresholdCents, constitutedOn, reportByOn };
  return { ...facts, lines: [testLine(verdict, arrearsCents, withToday), ...reportLines(facts)] };
}

function stepsOf(terms: readonly Term[], today: Temporal.PlainDate): ArrearsStep[] {
  const dues = terms.map((term) => ({ dueOn: term.dueOn, owedCents: owedCents(term) }));
  const received = terms.flatMap(({ receivedOn, receivedCents }) =>
    receivedOn ? [{ receivedOn, receivedCents }] : [],
  );
  return arrearsSteps(dues, received, today);
}

/** The CAF's test on any day, with the aid of that day and its arrears, the term that falls due on it counted or not. */
function tester(
  terms: readonly Term[],
  rentAndChargesCents: number,
  firstDefaultOn: Temporal.PlainDate | null,
  steps: readonly ArrearsStep[],
) {
  return (on: Temporal.PlainDate, counted: 'arrearsCents' | 'owedCents'): CafDefault => {
    const step = steps.findLast((one) => isOnOrBefore(one.on, on));
    const due = terms.filter(({ dueOn }) => isOnOrBefore(dueOn, on));
    const latest = due.reduce<Term | undefined>(
      (last, one) => (last && isAfter(last.dueOn, one.dueOn) ? last : one),
      due[0],
    );
    const month = chargeOf(latest, rentAndChargesCents);
    return cafDefault({ month, arrearsCents: Math.max(0, step?.[counted] ?? 0), firstDefaultOn }, on);
  };
}

/** The days since the first default on which the answer may turn: a sum moved, the rule changed, the default grew old enough. */
function turningDays(terms: readonly Term[], firstDefaultOn: Temporal.PlainDate, today: Temporal.PlainDate) {
  const moved = terms.flatMap(({ dueOn, receivedOn }) => [dueOn.add({ days: 1 }), ...(receivedOn ? [receivedOn] : [])]);
  const rules = cafArrears.entries.map(({ from }) => Temporal.PlainDate.from(from));
  const aged = cafArrears.entries.flatMap(({ value }) =>
    value.kind === 'SUM_OR_AGE' ? [addMonths(firstDefaultOn, value.monthsAfterFirstDefault)] : [],
  );
  const days = [firstDefaultOn, ...moved, ...rules, ...aged].filter(
    (day) => isOnOrBefore(firstDefaultOn, day) && isOnOrBefore(day, today),
  );
  return days.sort(Temporal.PlainDate.compare);
}

function testLine(
  { constituted, criterion, thresholdCents, rule }: CafDefault,
  arrearsCents: number,
  withToday: string,
): Line {
  const old = criterion === 'THREE_MONTHS' ? ' Le premier impayé date de plus de trois mois.' : '';
  return {
    ruleId: valueOn(cafArrears, rule.from).value.kind === 'MONTHS' ? 'R-CAF-10' : 'R-CAF-11',
    label: 'Y a-t-il impayé pour la CAF ou la MSA\u202f?',
    detail: `Impayés\u00a0: ${formatCents(arrearsCents)}. Seuil\u00a0: ${formatCents(thresholdCents)}.${withToday}${old}`,
    outcome: constituted ? 'OK' : 'INFO',
    ...citing(rule),
  };
}

function reportLines({ constitutedOn, reportByOn }: Pick<CafAssessment, 'constitutedOn' | 'reportByOn'>): Line[] {
  if (!constitutedOn || !reportByOn) return [];
  return [
    {
      ruleId: 'R-CAF-12',
      label: 'Jusqu’à quand le signaler\u202f?',
      detail: `Constitué le ${formatDay(constitutedOn)}\u00a0: à signaler au plus tard le ${formatDay(reportByOn)}. Au-delà, l’aide versée peut être réclamée au bailleur.`,
      outcome: 'INFO',
      ...citing(valueOn(cafReportMonths, constitutedOn)),
    },
  ];
}
