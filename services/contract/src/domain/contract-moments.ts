import { coverEndReminderDays, regimeStart } from '@trousseau/scheme/parameters/cover';
import { valueOn } from '@trousseau/scheme/parameters/series';
import { formatCents } from '@trousseau/values/cents';
import { addDays } from '@trousseau/values/days';
import { formatDay } from '@trousseau/values/french';
import { Temporal } from 'temporal-polyfill';
import { eventEffect, eventTitle } from './contract-event-words.ts';
import type { LifeEvent } from './contract-life.ts';
import { type ContractFacts, coverOf } from './cover.ts';
import { deadlinesOf } from './deadlines.ts';

/** What a point of a contract's line of time is. */
export const MOMENT_KINDS = ['REGIME', 'SIGNATURE', 'COVER_START', 'EVENT', 'NOTICE', 'DEADLINE', 'COVER_END'] as const;

/** A day in the life of a contract, in French words. */
export interface ContractMoment {
  id: string;
  kind: (typeof MOMENT_KINDS)[number];
  on: Temporal.PlainDate;
  label: string;
  detail: string;
}

/**
 * R-GEN-01, R-COV-01, R-COV-02, N-COVER-END. The line of time of a contract: the law it keeps, the window it covers, what happened to the lease, when
 * both sides are warned, what is still due. In the order of the days; the day of the end of cover is the last one covered.
 * @param events those in effect, oldest first
 */
export function momentsOf(
  facts: ContractFacts,
  events: readonly LifeEvent[],
  today: Temporal.PlainDate,
): ContractMoment[] {
  return [...conclusion(facts), ...cover(facts, today), ...events.map(ofEvent), ...openDeadlines(facts, today)].sort(
    (one, other) => Temporal.PlainDate.compare(one.on, other.on),
  );
}

function conclusion({ validatedOn, signedOn, regime }: ContractFacts): ContractMoment[] {
  if (!validatedOn || !regime) return [];
  const since = formatDay(regimeStart(regime));
  const kept: ContractMoment = {
    id: 'regime',
    kind: 'REGIME',
    on: validatedOn,
    label: 'Contrat validé',
    detail: `Il garde jusqu’à sa fin les règles en vigueur ce jour-là, celles du ${since}.`,
  };
  const detail = 'Les données du contrat peuvent encore être corrigées pendant quelques jours.';
  return signedOn ? [kept, { id: 'signature', kind: 'SIGNATURE', on: signedOn, label: 'Bail signé', detail }] : [kept];
}

function cover(facts: ContractFacts, today: Temporal.PlainDate): ContractMoment[] {
  const { coverEndsOn, capMonths, capCents } = coverOf(facts, today);
  const monthly = formatCents(facts.rentCents + facts.chargesCents);
  const most = `${capMonths}\u00a0mois de loyer et de charges, soit ${formatCents(capCents)} au plus`;
  const start: ContractMoment = {
    id: 'cover-start',
    kind: 'COVER_START',
    on: facts.effectiveOn,
    label: 'Début de la couverture',
    detail: `${monthly} par mois charges comprises, garantis ${coverEndsOn ? '' : 'pendant toute l’occupation, '}dans la limite de ${most}.`,
  };
  if (!coverEndsOn) return [start];
  const end: ContractMoment = {
    id: 'cover-end',
    kind: 'COVER_END',
    on: coverEndsOn,
    label: 'Fin de la couverture',
    detail: 'Dernier jour couvert. Un impayé né avant reste indemnisé\u00a0; né après, il ne l’est plus.',
  };
  return [start, ...(facts.validatedOn ? warnings(coverEndsOn) : []), end];
}

const warnings = (coverEndsOn: Temporal.PlainDate): ContractMoment[] =>
  valueOn(coverEndReminderDays, coverEndsOn).value.map((days) => ({
    id: `warning-${days}`,
    kind: 'NOTICE',
    on: addDays(coverEndsOn, -days),
    label: `La couverture prend fin dans ${days}\u00a0jours`,
    detail: 'Bailleur et locataire en sont prévenus, pour que le locataire puisse refaire une demande à temps.',
  }));

const ofEvent = ({ number, ...event }: LifeEvent): ContractMoment => ({
  id: `event-${number}`,
  kind: 'EVENT',
  on: event.happenedOn,
  label: eventTitle(event.kind),
  detail: eventEffect(event),
});

/** The end of cover has its own point. */
const openDeadlines = (facts: ContractFacts, today: Temporal.PlainDate): ContractMoment[] =>
  deadlinesOf(facts, today)
    .filter(({ id, state }) => id !== 'cover' && state !== 'DONE')
    .map(({ id, label, dueOn, consequence }) => ({
      id: `deadline-${id}`,
      kind: 'DEADLINE',
      on: dueOn,
      label,
      detail: consequence,
    }));
