import type { Problem } from '@trousseau/space';
import { Notice } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** Whether an act came too late: the thing has moved on since the page was opened. */
export function isOvertaken(problem: Problem | null): boolean {
  return problem?.errors.some(({ code }) => code === 'INVALID_STATE') ?? false;
}

/** Why an act could not be done, in plain words; nothing when it could. What was typed stays on screen. */
export function ProblemNotice({ problem }: { readonly problem: Problem | null }) {
  const { t } = useTexts();
  if (problem === null) return null;
  const overtaken = isOvertaken(problem);
  const text = t(
    overtaken ? 'problem.overtaken' : problem.kind === 'unreachable' ? 'problem.unreachable' : 'problem.failed',
  );
  const reference = problem.reference === null ? '' : t('problem.reference', { reference: problem.reference });
  return (
    <Notice tone="danger" title={t(overtaken ? 'problem.overtakenTitle' : 'problem.title')} live>
      {`${text} ${reference}`.trim()}
    </Notice>
  );
}
