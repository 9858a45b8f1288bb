import { Button, ErrorState, Page } from '@trousseau/ui';
import type { Problem } from './graph/problem.ts';
import { useSpace } from './use-space.tsx';

interface NotHereProps {
  /** The texts of the space: each says in its own words what is not there, and where one goes back to. */
  readonly t: (key: 'notHere.title' | 'notHere.lead' | 'notHere.home') => string;
}

/** An address of a space where there is nothing, or nothing of this person. */
export function NotHere({ t }: NotHereProps) {
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

interface MissingPageProps extends NotHereProps {
  readonly problem: Problem | null;
  readonly reload: () => void;
}

/** In place of a page whose subject is not in the answer: it does not exist for this person, or it is out of reach for the moment. */
export function MissingPage({ t, problem, reload }: MissingPageProps) {
  const { basePath } = useSpace();
  if (problem === null || problem.kind === 'not-found') return <NotHere t={t} />;
  return <ErrorState reference={problem.reference ?? undefined} onRetry={reload} homeHref={basePath} />;
}
