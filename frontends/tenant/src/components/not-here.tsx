import { type Problem, useSpace } from '@trousseau/space';
import { Button, ErrorState, Page } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';

/** An address of the space where there is nothing, or nothing of this tenant. */
export function NotHere() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <Page title={t('notHere.title')} lead={t('notHere.lead')} width="narrow">
      <div>
        <Button variant="primary" href={basePath}>
          {t('notHere.home')}
        </Button>
      </div>
    </Page>
  );
}

interface MissingPageProps {
  readonly problem: Problem | null;
  readonly reload: () => void;
}

/** In place of a page whose subject is not in the answer: not theirs, or out of reach for the moment. */
export function MissingPage({ problem, reload }: MissingPageProps) {
  const { basePath } = useSpace();
  if (problem === null || problem.kind === 'not-found') return <NotHere />;
  return <ErrorState reference={problem.reference ?? undefined} onRetry={reload} homeHref={basePath} />;
}
