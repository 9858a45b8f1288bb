import type { Problem } from '@trousseau/space';
import { Notice } from '@trousseau/ui';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useTexts } from '../use-texts.ts';

interface RefusedProps {
  readonly refusal: string | null;
  readonly problem: Problem | null;
}

/** Why nothing was closed: a rule of the guarantee, or a fault on the way. */
export function Refused({ refusal, problem }: RefusedProps) {
  const { t } = useTexts();
  if (refusal === null) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warning" title={t('closing.refused')}>
      {refusal}
    </Notice>
  );
}
