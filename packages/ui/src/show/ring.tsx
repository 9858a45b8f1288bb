import { Icon } from '../base/icon.tsx';
import styles from './ring.module.css';

/** Where a step stands. */
export type RingState = 'DONE' | 'NOW' | 'NEXT' | 'LATE' | 'STOPPED';

/** The ring of our mark, as the sign of a step: closed when done, brass when it is its turn. Decorative: words say the state. */
export function Ring({ state }: { state: RingState }) {
  return (
    <span className={styles.ring} data-state={state} aria-hidden="true">
      {state === 'DONE' && <Icon name="check" size={16} />}
      {state === 'LATE' && <span className={styles.sign}>!</span>}
      {state === 'STOPPED' && <Icon name="minus" size={16} />}
    </span>
  );
}
