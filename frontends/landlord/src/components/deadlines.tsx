import type { Locale } from '@trousseau/space';
import { DeadlineTimeline, dayInWords, longDay, type TimelineStep } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { DeadlinePartsFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { useToday } from '../use-today.ts';

graphql(`
  fragment DeadlineParts on Deadline { id ruleId label dueOn state actor consequence parameterFrom }
`);

interface DeadlinesProps {
  /** Name of the list, read aloud. */
  readonly label: string;
  readonly deadlines: readonly DeadlinePartsFragment[];
  /** What to press, by rule; shown on the steps that are not behind us. */
  readonly actions?: Readonly<Record<string, ReactNode>>;
}

/** The dates that follow, as the server counted them. */
export function Deadlines({ label, deadlines, actions = {} }: DeadlinesProps) {
  const { locale } = useTexts();
  const today = useToday();
  const steps = deadlines.map((deadline): TimelineStep => {
    const action = isBehind(deadline) ? undefined : actions[deadline.ruleId];
    return { ...stepOf(deadline, today, locale), ...(action === undefined ? {} : { action }) };
  });
  return <DeadlineTimeline label={label} steps={steps} />;
}

/** One deadline as a step; what happens otherwise is left out once it is behind us. */
export function stepOf(deadline: DeadlinePartsFragment, today: string | undefined, locale: Locale): TimelineStep {
  const { id, label, state, dueOn, actor, consequence, ruleId, parameterFrom } = deadline;
  const when = today === undefined ? longDay(dueOn, locale) : dayInWords(dueOn, today, locale);
  const step = {
    id,
    label,
    state,
    when,
    ruleId,
    parameterFrom: parameterFrom ? longDay(parameterFrom, locale) : undefined,
  };
  return isBehind(deadline) ? step : { ...step, actor, consequence };
}

/** Done or called off: nothing to do about it any more. */
export function isBehind({ state }: Pick<DeadlinePartsFragment, 'state'>): boolean {
  return state === 'DONE' || state === 'STOPPED';
}
