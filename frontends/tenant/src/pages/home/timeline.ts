import type { Locale } from '@trousseau/space';
import { longDay, type TimelineStep } from '@trousseau/ui';
import type { Say } from '../../use-texts.ts';
import { dayFromToday, dayOfInstant } from '../../words.ts';
import type { HomeContract, HomeRequest, HomeVisa, Story } from './facts.ts';

/** What the steps are told with. */
export interface Telling {
  readonly t: Say;
  readonly locale: Locale;
  /** The server's day; undefined until it has answered. */
  readonly today: string | undefined;
}

/** From the request to the signed lease: four steps, dated by the server, the current one marked; what awaits, before the first request. */
export function timelineOf({ request, visa, contract }: Story, telling: Telling): TimelineStep[] {
  if (request === undefined) return contract === undefined ? untouched(telling) : [];
  const steps = [askedStep(request, telling), decisionStep(request, telling)];
  if (request.status === 'REFUSED') return steps;
  return [...steps, validityStep(visa, telling), leaseStep(visa, contract, telling)];
}

const parts = ['asked', 'decision', 'validity', 'lease'] as const;

function untouched({ t }: Telling): TimelineStep[] {
  return parts.map((id) => ({
    id,
    state: 'NEXT',
    label: t(`timeline.how.${id}.label`),
    when: t(`timeline.how.${id}.when`),
  }));
}

function askedStep({ submittedAt, createdAt }: HomeRequest, { t, locale }: Telling): TimelineStep {
  const label = t('timeline.asked.label');
  const actor = t('timeline.you');
  if (submittedAt === null) {
    const when = t('timeline.asked.draft', { day: longDay(dayOfInstant(createdAt), locale) });
    return { id: 'asked', state: 'NOW', label, when, actor };
  }
  return { id: 'asked', state: 'DONE', label, when: longDay(dayOfInstant(submittedAt), locale) };
}

function decisionStep(request: HomeRequest, { t, locale, today }: Telling): TimelineStep {
  const { status, decidedAt, decisionDueOn, late } = request;
  const id = 'decision';
  if (decidedAt !== null) {
    const day = longDay(dayOfInstant(decidedAt), locale);
    const refused = status === 'REFUSED';
    const when = t(refused ? 'timeline.decision.refused' : 'timeline.decision.certified', { day });
    return { id, state: refused ? 'STOPPED' : 'DONE', label: t('timeline.decision.label'), when };
  }
  const label = t('timeline.decision.expected');
  const actor = t('timeline.officer');
  if (decisionDueOn === null) return { id, state: 'NEXT', label, when: t('timeline.decision.workingDays'), actor };
  const due = dayFromToday(decisionDueOn, today, locale);
  const when = t(late ? 'timeline.decision.late' : 'timeline.decision.before', { when: due });
  return { id, state: late ? 'LATE' : 'NOW', label, when, actor, ruleId: 'R-VISA-05' };
}

function validityStep(visa: HomeVisa | undefined, { t, locale, today }: Telling): TimelineStep {
  const id = 'validity';
  const label = t('timeline.validity.label');
  if (visa === undefined) return { id, state: 'NEXT', label, when: t('timeline.validity.later') };
  const until = longDay(visa.validUntil, locale);
  if (visa.status === 'VALID') {
    const when = t('timeline.validity.until', { when: dayFromToday(visa.validUntil, today, locale) });
    const consequence = t('timeline.validity.consequence');
    return { id, state: 'NOW', label, when, actor: t('timeline.you'), consequence, ruleId: 'R-VISA-09' };
  }
  if (visa.status === 'CONSUMED') return { id, state: 'DONE', label, when: t('timeline.validity.used') };
  const over = visa.status === 'EXPIRED' ? 'timeline.validity.expired' : 'timeline.validity.revoked';
  return { id, state: 'STOPPED', label, when: t(over, { day: until }) };
}

function leaseStep(visa: HomeVisa | undefined, contract: HomeContract | undefined, telling: Telling): TimelineStep {
  const { t, locale } = telling;
  const id = 'lease';
  const label = t('timeline.lease.label');
  const signedOn = contract?.lease.signedOn ?? null;
  if (signedOn !== null) return { id, state: 'DONE', label, when: longDay(signedOn, locale) };
  if (contract !== undefined) return plannedLease(id, label, contract, telling);
  if (visa?.status === 'EXPIRED' || visa?.status === 'REVOKED')
    return { id, state: 'STOPPED', label, when: t('timeline.lease.stopped') };
  // Its contract could not be read for the moment.
  if (visa?.status === 'CONSUMED') return { id, state: 'NEXT', label, when: t('timeline.lease.inContract') };
  const when = visa?.status === 'VALID' ? 'timeline.lease.before' : 'timeline.lease.later';
  const day = visa === undefined ? '' : longDay(visa.validUntil, locale);
  return { id, state: 'NEXT', label, when: t(when, { day }), actor: t('timeline.both') };
}

function plannedLease(id: string, label: string, contract: HomeContract, { t, locale, today }: Telling): TimelineStep {
  const { status, lease } = contract;
  if (status === 'GENERATED')
    return { id, state: 'NEXT', label, when: t('timeline.lease.prepared'), actor: t('timeline.landlord') };
  const when = t('timeline.lease.planned', { when: dayFromToday(lease.plannedSignatureOn, today, locale) });
  return { id, state: 'NOW', label, when, actor: t('timeline.both') };
}
