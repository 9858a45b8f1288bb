import type { Problem } from '@trousseau/space';
import { Notice } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** Why a form could not be sent, in plain words; nothing when it could. What was typed stays on screen. */
export function ProblemNotice({ problem }: { readonly problem: Problem | null }) {
  const { t } = useTexts();
  if (problem === null) return null;
  const text = problem.kind === 'unreachable' ? t('problem.unreachable') : t('problem.failed');
  const reference = problem.reference === null ? '' : t('problem.reference', { reference: problem.reference });
  return (
    <Notice tone="danger" title={t('problem.title')} live>
      {`${text} ${reference}`.trim()}
    </Notice>
  );
}
