import type { ReactNode } from 'react';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { Badge } from './badge.tsx';
import styles from './deadline-timeline.module.css';
import { Ring, type RingState } from './ring.tsx';
import type { Tone } from './tone.ts';

/** One step with its date, computed by the server. */
export interface TimelineStep {
  id: string;
  label: string;
  state: RingState;
  /** The date in words: « dans 6 jours, le jeudi 3 décembre ». */
  when: string;
  /** Who must act. */
  actor?: string | undefined;
  /** What happens otherwise; when late, what can still be done. */
  consequence?: string | undefined;
  ruleId?: string | undefined;
  /** How its days are counted. */
  dayKind?: 'CALENDAR' | 'WORKING' | 'MONTHS' | undefined;
  /** Day from which the figures of the rule are those, in words. */
  parameterFrom?: string | undefined;
  /** One button. */
  action?: ReactNode;
}

export interface DeadlineTimelineProps {
  /** Name of the list: « Échéances du sinistre ». */
  label: string;
  steps: readonly TimelineStep[];
}

const tones: Readonly<Record<RingState, Tone>> = {
  DONE: 'success',
  NOW: 'accent',
  NEXT: 'neutral',
  LATE: 'danger',
  STOPPED: 'neutral',
};

/** What happens, when, who must act and what follows otherwise: a list, in the order of the dates. */
export function DeadlineTimeline({ label, steps }: DeadlineTimelineProps) {
  return (
    <ol className={styles.timeline} aria-label={label}>
      {steps.map((step) => (
        <li
          key={step.id}
          className={styles.step}
          data-state={step.state}
          aria-current={step.state === 'NOW' ? 'step' : undefined}
        >
          <Ring state={step.state} />
          <StepWords step={step} />
        </li>
      ))}
    </ol>
  );
}

function StepWords({ step }: { step: TimelineStep }) {
  const texts = useUiTexts();
  return (
    <div className={styles.words}>
      <p className={styles.head}>
        <span className={styles.label}>{step.label}</span>
        <Badge tone={tones[step.state]}>{texts.deadlineStates[step.state]}</Badge>
      </p>
      <p className={styles.when}>{step.when}</p>
      {(step.actor !== undefined || step.consequence !== undefined) && (
        <dl className={styles.facts}>
          {step.actor !== undefined && <Fact term={texts.actor}>{step.actor}</Fact>}
          {step.consequence !== undefined && <Fact term={texts.consequence}>{step.consequence}</Fact>}
        </dl>
      )}
      {step.action !== undefined && <div className={styles.action}>{step.action}</div>}
      {step.ruleId !== undefined && (
        <p className={styles.rule}>
          {texts.rule} {step.ruleId}
          {step.dayKind !== undefined && `, ${texts.dayKinds[step.dayKind]}`}
          {step.parameterFrom !== undefined && `, ${texts.parameterFrom} ${step.parameterFrom}`}
        </p>
      )}
    </div>
  );
}

function Fact({ term, children }: { term: string; children: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
