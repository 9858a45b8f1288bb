import { isAfter } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { type AskedAccount, monthsToTell, sameMonth, termOf, unchanged } from './monthly-update.ts';
import { type GridFacts, gridFaults } from './rent-grid.ts';
import { aidRecipient, type Term } from './terms.ts';

/** What the months told of an account are judged by. */
interface ToldFacts extends AskedAccount, Pick<GridFacts, 'indemnified'> {}

/** One month as the landlord tells it; a sum left out is as it was before («rien n’a changé»). */
export type ToldMonth = Pick<Term, 'dueOn'> & {
  readonly [Key in Exclude<keyof Term, 'dueOn'>]?: Term[Key] | null | undefined;
};

/** A month that is not kept, and what to do about it. */
interface RefusedMonth {
  dueOn: Temporal.PlainDate;
  message: string;
}

/** Also the answer about somebody else’s account: it tells nothing of it (S19). */
export const NOT_ASKED = 'Ce compte n’attend pas d’actualisation pour ce mois. Rechargez la page.';

const byDay = (a: { dueOn: Temporal.PlainDate }, b: { dueOn: Temporal.PlainDate }) =>
  isAfter(a.dueOn, b.dueOn) ? 1 : -1;

/**
 * R-CLM-13. Judges the months a landlord tells of one account: each is kept or refused by itself, in the order of the calendar,
 * since a month stands on the one before. Told again just as it is, a month changes nothing and is not refused.
 * @returns the account as it becomes, the months told in it, and those refused
 */
export function judgeToldMonths(facts: ToldFacts, months: readonly ToldMonth[]) {
  const asked = monthsToTell(facts).map(({ dueOn }) => dueOn);
  let noted = [...facts.noted];
  const told: Temporal.PlainDate[] = [];
  const refused: RefusedMonth[] = [];
  for (const month of [...months].sort(byDay)) {
    const on = asked[told.length];
    if (on && sameMonth(on, month.dueOn)) {
      const after = withTerm(noted, changed(unchanged(noted, on), month));
      const message = faultOf(facts, after, on);
      if (message === null) {
        noted = after;
        told.push(on);
      } else refused.push({ dueOn: month.dueOn, message });
    } else if (!isJustSo(noted, month)) refused.push({ dueOn: month.dueOn, message: outOfTurn(noted, on, month) });
  }
  return { noted, told, refused };
}

/** A month with what was told of it; a sum of which no day is given came on the day it fell due. */
function changed(before: Term, { dueCents, receivedCents, receivedOn, dueOn, ...told }: ToldMonth): Term {
  const housingAidCents = told.housingAidCents ?? before.housingAidCents;
  const paidBefore = before.housingAidPaidTo === 'NOBODY' ? null : before.housingAidPaidTo;
  return {
    ...before,
    ...(dueCents == null ? {} : { dueCents }),
    ...{ housingAidCents, housingAidPaidTo: aidRecipient(housingAidCents, told.housingAidPaidTo ?? paidBefore) },
    ...(receivedCents == null ? {} : { receivedCents, receivedOn: receivedCents > 0 ? (receivedOn ?? dueOn) : null }),
  };
}

const withTerm = (noted: readonly Term[], term: Term): Term[] =>
  [...noted.filter(({ dueOn }) => !sameMonth(dueOn, term.dueOn)), term].sort(byDay);

function faultOf({ lease, indemnified, today }: ToldFacts, terms: readonly Term[], on: Temporal.PlainDate) {
  const index = terms.findIndex(({ dueOn }) => sameMonth(dueOn, on));
  const own = gridFaults({ terms, effectiveOn: lease.effectiveOn, today, indemnified }).filter(
    ({ field }) => field === 'months' || field.startsWith(`months.${index}.`),
  );
  return own.length === 0 ? null : own.map(({ message }) => message).join(' ');
}

function isJustSo(noted: readonly Term[], month: ToldMonth): boolean {
  const known = termOf(noted, month.dueOn);
  if (!known) return false;
  const after = changed(known, month);
  return (
    known.dueCents === after.dueCents &&
    known.housingAidCents === after.housingAidCents &&
    known.housingAidPaidTo === after.housingAidPaidTo &&
    known.receivedCents === after.receivedCents
  );
}

function outOfTurn(noted: readonly Term[], on: Temporal.PlainDate | undefined, month: ToldMonth): string {
  if (on && isAfter(month.dueOn, on)) return `Indiquez d’abord l’échéance du ${formatDay(on)}.`;
  return termOf(noted, month.dueOn)
    ? 'Ce mois est déjà actualisé. Corrigez-le dans le compte du locataire.'
    : NOT_ASKED;
}
