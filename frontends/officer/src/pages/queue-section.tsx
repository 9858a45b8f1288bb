import { Badge, Section } from '@trousseau/ui';
import type { ReactNode } from 'react';

interface QueueSectionProps {
  readonly title: string;
  readonly count: number | undefined;
  readonly children: ReactNode;
}

/** A queue under its name, with how many files wait in it. */
export function QueueSection({ title, count, children }: QueueSectionProps) {
  return (
    <Section
      title={title}
      actions={count !== undefined && <Badge tone={count > 0 ? 'accent' : 'neutral'}>{String(count)}</Badge>}
    >
      {children}
    </Section>
  );
}
