import { longDay } from '../base/day-words.ts';
import { Icon, type IconName } from '../base/icon.tsx';
import { fill } from '../base/texts.ts';
import { useUiLocale, useUiTexts } from '../base/use-ui-texts.ts';
import { VisuallyHidden } from '../base/visually-hidden.tsx';
import styles from './explanation-list.module.css';

/** One line of a computation, as the server explains it. */
export interface ExplanationLine {
  ruleId: string;
  label: string;
  /** With the figures that decided. */
  detail: string;
  outcome: 'OK' | 'BLOCKS' | 'INFO';
  /** ISO day from which the figure used is in force. */
  parameterFrom?: string | null | undefined;
  source?: string | null | undefined;
}

export interface ExplanationListProps {
  lines: readonly ExplanationLine[];
  /** Name of the list: « Calcul de votre loyer maximum ». */
  label?: string;
}

const icons: Readonly<Record<ExplanationLine['outcome'], IconName>> = { OK: 'success', BLOCKS: 'danger', INFO: 'info' };

/** A decision explained line by line: what was looked at, the figures, the rule, since when it reads so. */
export function ExplanationList({ lines, label }: ExplanationListProps) {
  const texts = useUiTexts();
  const locale = useUiLocale();
  const words = { OK: texts.ok, BLOCKS: texts.blocks, INFO: texts.info };
  return (
    <ol className={styles.list} aria-label={label}>
      {lines.map((line) => (
        <li key={`${line.ruleId} ${line.label}`} className={styles.line} data-outcome={line.outcome}>
          <span className={styles.sign}>
            <Icon name={icons[line.outcome]} size={22} />
            <VisuallyHidden>{words[line.outcome]}</VisuallyHidden>
          </span>
          <div className={styles.words}>
            <p className={styles.label}>{line.label}</p>
            <p className={styles.detail}>{line.detail}</p>
            <p className={styles.rule}>
              {texts.rule} {line.ruleId}
              {line.parameterFrom && `, ${texts.parameterFrom} ${longDay(line.parameterFrom, locale)}`}
              {line.source && `. ${fill(texts.source, { source: line.source })}`}
            </p>
          </div>
        </li>
      ))}
    </ol>
  );
}
