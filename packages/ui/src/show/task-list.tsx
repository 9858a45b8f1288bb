import { Anchor } from '../act/anchor.tsx';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { Badge } from './badge.tsx';
import { Ring, type RingState } from './ring.tsx';
import styles from './task-list.module.css';
import type { Tone } from './tone.ts';

/** One thing to do in a file. */
export interface Task {
  id: string;
  title: string;
  status: 'TODO' | 'STARTED' | 'DONE' | 'BLOCKED';
  /** What it takes, or why it is blocked. */
  hint?: string | undefined;
  /** Where it is done; without it the line is not a link. */
  href?: string | undefined;
  /** Replaces the word of the status. */
  statusLabel?: string | undefined;
}

export interface TaskListProps {
  tasks: readonly Task[];
}

const tones: Readonly<Record<Task['status'], Tone>> = {
  TODO: 'info',
  STARTED: 'warning',
  DONE: 'success',
  BLOCKED: 'neutral',
};
const rings: Readonly<Record<Task['status'], RingState>> = {
  TODO: 'NEXT',
  STARTED: 'NOW',
  DONE: 'DONE',
  BLOCKED: 'STOPPED',
};

/** What is left to do, in the order in which it is best done; the whole line leads there. */
export function TaskList({ tasks }: TaskListProps) {
  const texts = useUiTexts();
  return (
    <ol className={styles.list}>
      {tasks.map((task) => (
        <li key={task.id} className={styles.task} data-linked={task.href !== undefined || undefined}>
          <Ring state={rings[task.status]} />
          <div className={styles.words}>
            {task.href === undefined ? (
              <span className={styles.title}>{task.title}</span>
            ) : (
              <Anchor href={task.href} className={styles.link}>
                {task.title}
              </Anchor>
            )}
            {task.hint !== undefined && <span className={styles.hint}>{task.hint}</span>}
          </div>
          <span className={styles.status}>
            <Badge tone={tones[task.status]}>{task.statusLabel ?? texts.taskStates[task.status]}</Badge>
          </span>
          <span className={styles.arrow}>{task.href !== undefined && <Icon name="chevronRight" />}</span>
        </li>
      ))}
    </ol>
  );
}
