import { formatCents } from '@trousseau/values/cents';
import { isAfter, isBefore } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import type { Temporal } from 'temporal-polyfill';
import { aidOffRentCents, type Term } from './terms.ts';

/** Most lines of a tenant's account: three years and one more. */
export const MOST_TERMS = 48;
/** No monthly sum of a dwelling comes near it: a larger one is a slip of the keyboard. */
const MOST_CENTS_A_MONTH = 10_000_000;

/** One line of the account to correct. */
export interface GridFault {
  field: string;
  message: string;
}

/** What the lines are checked against. */
export interface GridFacts {
  terms: readonly Term[];
  effectiveOn: Temporal.PlainDate;
  today: Temporal.PlainDate;
  /** Terms of receipts already issued: what fell due for them no longer changes. */
  indemnified: readonly Pick<Term, 'dueOn' | 'dueCents' | 'housingAidCents'>[];
}

/**
 * R-CLM-13. What must be corrected in a tenant's account before it is kept: one line a month, nothing before the lease,
 * nothing received in the future, nothing removed from a term already indemnified. Empty when all is well.
 */
export function gridFaults(facts: GridFacts): GridFault[] {
  if (facts.terms.length > MOST_TERMS)
    return [{ field: 'months', message: `Un compte tient au plus ${MOST_TERMS} échéances.` }];
  const lines = facts.terms.flatMap((term, index) => termFaults(term, index, facts));
  return [...lines, ...indemnifiedFaults(facts)];
}

function termFaults(term: Term, index: number, { terms, effectiveOn, today }: GridFacts): GridFault[] {
  const faults: GridFault[] = [];
  const refuse = (when: boolean, name: keyof Term, message: string) => {
    if (when) faults.push({ field: `months.${index}.${name}`, message });
  };
  const sums = [term.dueCents, term.housingAidCents, term.receivedCents];
  refuse(
    isBefore(term.dueOn, effectiveOn),
    'dueOn',
    `Le bail prend effet le ${formatDay(effectiveOn)}\u00a0: aucune échéance avant ce jour.`,
  );
  const sameMonth = ({ dueOn }: Term) => dueOn.toPlainYearMonth().equals(term.dueOn.toPlainYearMonth());
  refuse(terms.findIndex(sameMonth) < index, 'dueOn', 'Ce mois a déjà sa ligne. Réunissez les deux en une seule.');
  refuse(
    sums.some((cents) => cents > MOST_CENTS_A_MONTH),
    'dueCents',
    `Une somme mensuelle ne dépasse pas ${formatCents(MOST_CENTS_A_MONTH)}. Vérifiez la saisie.`,
  );
  refuse(
    term.housingAidCents > term.dueCents,
    'housingAidCents',
    'L’aide au logement ne dépasse pas le loyer et les charges du mois.',
  );
  refuse(
    term.housingAidCents > 0 && term.housingAidPaidTo === 'NOBODY',
    'housingAidPaidTo',
    'Indiquez qui reçoit cette aide\u00a0: le bailleur ou le locataire. Si elle n’est plus versée, écrivez 0.',
  );
  refuse(
    term.receivedCents > 0 && term.receivedOn === null,
    'receivedOn',
    'Indiquez le jour où cette somme a été reçue.',
  );
  refuse(term.receivedOn !== null && isAfter(term.receivedOn, today), 'receivedOn', 'Ce jour n’est pas encore arrivé.');
  return faults;
}

function indemnifiedFaults({ terms, indemnified }: GridFacts): GridFault[] {
  const isKept = (paid: GridFacts['indemnified'][number]) =>
    terms.some(
      (term) =>
        term.dueOn.equals(paid.dueOn) &&
        term.dueCents === paid.dueCents &&
        aidOffRentCents(term) === paid.housingAidCents,
    );
  return indemnified
    .filter((paid) => !isKept(paid))
    .map(({ dueOn }) => ({
      field: 'months',
      message: `L’échéance du ${formatDay(dueOn)} figure sur une quittance\u00a0: seules les sommes reçues peuvent encore y être complétées.`,
    }));
}
