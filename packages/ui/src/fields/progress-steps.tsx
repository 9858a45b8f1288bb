import { fill } from '../base/texts.ts';
import { useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import styles from './progress-steps.module.css';

export interface ProgressStepsProps {
  /** Name of each step, in order. */
  steps: readonly string[];
  /** Index of the one being answered, from 0. */
  current: number;
}

/** « Étape 2 sur 3 »: where one stands in a form of several pages. */
export function ProgressSteps({ steps, current }: ProgressStepsProps) {
  const texts = useUiTexts();
  return (
    <div className={styles.progress}>
      <p className={styles.now}>
        <span className={styles.count}>{fill(texts.step, { current: current + 1, all: steps.length })}</span>
        <span className={styles.name}>{steps[current]}</span>
      </p>
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          <li
            key={step}
            className={styles.step}
            data-done={index < current || undefined}
            aria-current={index === current ? 'step' : undefined}
          >
            <VisuallyHidden>{step}</VisuallyHidden>
          </li>
        ))}
      </ol>
    </div>
  );
}
