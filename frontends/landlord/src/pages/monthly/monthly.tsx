import { useSpace } from '@trousseau/space';
import { Button, Cluster, EmptyState, ErrorState, FormActions, Page, Skeleton, Stack } from '@trousseau/ui';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useTexts } from '../../use-texts.ts';
import { MonthLine } from './month-line.tsx';
import styles from './monthly.module.css';
import { type MonthlyForm, useMonthlyTable } from './use-monthly-table.ts';

/** R-CLM-13: the accounts of all one’s spaces that wait for their month, in one table and one press. */
export function Monthly() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const form = useMonthlyTable();
  const nothing = (
    <EmptyState
      title={t('monthly.none')}
      icon="check"
      action={<Button href={`${basePath}/sinistres`}>{t('monthly.seeClaims')}</Button>}
    >
      {t('monthly.noneText')}
    </EmptyState>
  );
  return (
    <Page title={t('monthly.title')} lead={t('monthly.lead')} width="wide">
      {form.loading && <Skeleton kind="table" />}
      {!form.loading && form.totalCount === undefined && (
        <ErrorState reference={form.unread?.reference ?? undefined} onRetry={form.reload} />
      )}
      {form.totalCount !== undefined && (form.lines.length === 0 ? nothing : <MonthTable form={form} />)}
    </Page>
  );
}

const heads = ['monthly.tenant', 'monthly.month', 'account.due', 'account.aidHead', 'account.received'] as const;

function MonthTable({ form }: { readonly form: MonthlyForm }) {
  const { t } = useTexts();
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void form.send();
      }}
    >
      <Stack>
        <p role="status">{t('monthly.count', { count: form.totalCount ?? 0 })}</p>
        <Cluster>
          <Button icon="check" onPress={form.tellAllSame}>
            {t('monthly.allSame')}
          </Button>
        </Cluster>
        <div className={styles.frame}>
          <div className={styles.heads} aria-hidden="true">
            {[...heads, 'account.receivedOn' as const, 'monthly.gesture' as const].map((head) => (
              <span key={head}>{t(head)}</span>
            ))}
          </div>
          <ol className={styles.lines} aria-label={t('monthly.title')}>
            {form.lines.map((line) => (
              <MonthLine key={line.key} line={line} form={form} />
            ))}
          </ol>
        </div>
        {form.hasMore && (
          <Cluster>
            <Button icon="plus" onPress={() => void form.readMore()}>
              {t('monthly.more')}
            </Button>
          </Cluster>
        )}
        <ProblemNotice problem={form.unsent} />
        <FormActions aside={t('monthly.readyCount', { count: form.readyCount })}>
          <Button type="submit" variant="primary" pending={form.sending} disabled={form.readyCount === 0}>
            {t('monthly.send')}
          </Button>
        </FormActions>
      </Stack>
    </form>
  );
}
