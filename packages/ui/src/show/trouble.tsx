import type { ReactNode } from 'react';
import { Button } from '../act/button.tsx';
import { CopyButton } from '../act/copy-button.tsx';
import { Icon } from '../base/icon.tsx';
import { useUiTexts } from '../base/use-ui-texts.ts';
import styles from './trouble.module.css';

export interface PartialBlockProps {
  onRetry?: (() => void) | undefined;
  title?: string;
  children?: ReactNode;
}

/** In the place of a part that could not be loaded, while the rest of the page works. */
export function PartialBlock({ onRetry, title, children }: PartialBlockProps) {
  const texts = useUiTexts();
  return (
    <div className={styles.partial} role="status">
      <span className={styles.icon}>
        <Icon name="alert" size={22} />
      </span>
      <div className={styles.words}>
        <p className={styles.title}>{title ?? texts.partialTitle}</p>
        <div>{children ?? texts.partialText}</div>
      </div>
      {onRetry && (
        <Button size="small" icon="retry" onPress={onRetry}>
          {texts.retry}
        </Button>
      )}
    </div>
  );
}

export interface ErrorStateProps {
  /** What lets us find what happened: the correlation id. */
  reference?: string | undefined;
  onRetry?: (() => void) | undefined;
  title?: string;
  /** Plain words: what happened, what is safe, what to do. */
  children?: ReactNode;
  homeHref?: string;
}

/** In the place of a page that could not be shown. */
export function ErrorState({ reference, onRetry, title, children, homeHref }: ErrorStateProps) {
  const texts = useUiTexts();
  return (
    <div className={styles.error} role="alert">
      <span className={styles.sign}>
        <Icon name="danger" size={26} />
      </span>
      <h2>{title ?? texts.errorTitle}</h2>
      <div className={styles.text}>{children ?? texts.errorText}</div>
      {reference !== undefined && (
        <p className={styles.reference}>
          {texts.errorReference} <code>{reference}</code>
          <CopyButton text={reference} label={texts.reference} />
        </p>
      )}
      <div className={styles.actions}>
        {onRetry && (
          <Button variant="primary" icon="retry" onPress={onRetry}>
            {texts.retry}
          </Button>
        )}
        {homeHref !== undefined && (
          <Button variant="quiet" href={homeHref}>
            {texts.home}
          </Button>
        )}
      </div>
    </div>
  );
}
