import type { Problem } from '@trousseau/space';
import { Notice } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** Why an act could not be done, in plain words; nothing when it could. What was typed stays on screen. */
export function ProblemNotice({ problem }: { readonly problem: Problem | null }) {
  const { t } = useTexts();
  if (problem === null) return null;
  const overtaken = problem.errors.some(({ code }) => code === 'INVALID_STATE');
  const text = t(
    overtaken ? 'problem.overtaken' : problem.kind === 'unreachable' ? 'problem.unreachable' : 'problem.failed',
  );
  const reference = problem.reference === null ? '' : t('problem.reference', { reference: problem.reference });
  return (
    <Notice tone="danger" title={t('problem.title')} live>
      {`${text} ${reference}`.trim()}
    </Notice>
  );
}
