import { DeadlineTimeline, Disclosure, dayInWords, longDay, Stack, type TimelineStep } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { DeadlinePartsFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { useToday } from '../use-today.ts';

graphql(`
  fragment DeadlineParts on Deadline { id ruleId label startsOn dueOn dayKind state actor consequence parameterFrom }
`);

interface DeadlinesProps {
  /** Name of the list, read aloud. */
  readonly label: string;
  readonly deadlines: readonly DeadlinePartsFragment[];
  /** What to press, by rule; shown on the steps that are not behind us. */
  readonly actions?: Readonly<Record<string, ReactNode>>;
}

/** The dates that follow, as the server counted them; those behind us folded under them. */
export function Deadlines({ label, deadlines, actions = {} }: DeadlinesProps) {
  const texts = useTexts();
  const today = useToday();
  const ahead = deadlines.filter((deadline) => !isBehind(deadline));
  const behind = deadlines.filter(isBehind);
  const steps = ahead.map((deadline): TimelineStep => {
    const action = actions[deadline.ruleId];
    return { ...stepOf(deadline, today, texts), ...(action === undefined ? {} : { action }) };
  });
  return (
    <Stack>
      {steps.length > 0 && <DeadlineTimeline label={label} steps={steps} />}
      {behind.length > 0 && (
        <Disclosure title={texts.t('deadlinesBehind', { count: behind.length })}>
          <DeadlineTimeline
            label={texts.t('deadlinesBehind', { count: behind.length })}
            steps={behind.map((deadline) => stepOf(deadline, today, texts))}
          />
        </Disclosure>
      )}
    </Stack>
  );
}

/** One deadline as a step: who must act, and since when once it has begun; what happens otherwise is left out once it is behind us. */
export function stepOf(
  deadline: DeadlinePartsFragment,
  today: string | undefined,
  { t, locale }: ReturnType<typeof useTexts>,
): TimelineStep {
  const { id, label, state, startsOn, dueOn, actor, consequence, ruleId, dayKind, parameterFrom } = deadline;
  const behind = isBehind(deadline);
  const when = behind
    ? t('deadlineWas', { day: longDay(dueOn, locale) })
    : today === undefined
      ? longDay(dueOn, locale)
      : dayInWords(dueOn, today, locale);
  const step = {
    id,
    label,
    state,
    when,
    ruleId,
    dayKind,
    parameterFrom: parameterFrom ? longDay(parameterFrom, locale) : undefined,
  };
  if (behind) return step;
  const hasBegun = today !== undefined && startsOn <= today;
  const who = hasBegun ? t('deadlineActorSince', { actor, day: longDay(startsOn, locale) }) : actor;
  return { ...step, actor: who, consequence };
}

/** Done or called off: nothing to do about it any more. */
export function isBehind({ state }: Pick<DeadlinePartsFragment, 'state'>): boolean {
  return state === 'DONE' || state === 'STOPPED';
}
