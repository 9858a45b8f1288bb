import { Button, Cluster, ErrorState, Page, Skeleton } from '@trousseau/ui';
import { useLiveSpaces } from '../live-spaces.tsx';
import { useFirstTexts } from '../use-texts.ts';

/** An address that leads nowhere, said once it is certain: it could be in a space not known yet. */
export function NotFound() {
  const { t } = useFirstTexts();
  const { spaces, failed, retry } = useLiveSpaces();
  if (failed) return <ErrorState onRetry={retry} homeHref="/" />;
  if (spaces === undefined) return <Skeleton kind="page" />;
  return (
    <Page title={t('notFound.title')} width="narrow" lead={t('notFound.lead')}>
      <Cluster>
        <Button variant="primary" href="/">
          {t('notFound.home')}
        </Button>
        <Button variant="quiet" href="/verifier-un-visa">
          {t('footer.checkVisa')}
        </Button>
      </Cluster>
    </Page>
  );
}
