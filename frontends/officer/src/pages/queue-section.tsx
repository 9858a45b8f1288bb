import { Badge, Section } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { useTexts } from '../use-texts.ts';

interface QueueSectionProps {
  readonly title: string;
  readonly count: number | undefined;
  readonly children: ReactNode;
}

/** A long queue is counted no further. */
export const mostCounted = 1000;

/** A queue under its name, with how many files wait in it. */
export function QueueSection({ title, count, children }: QueueSectionProps) {
  const { t } = useTexts();
  return (
    <Section
      title={title}
      actions={
        count !== undefined && (
          <Badge tone={count > 0 ? 'accent' : 'neutral'}>
            {count > mostCounted ? t('home.moreThanCounted') : String(count)}
          </Badge>
        )
      }
    >
      {children}
    </Section>
  );
}
