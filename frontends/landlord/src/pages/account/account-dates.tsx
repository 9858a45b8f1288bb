import { useMayChange, useSpace } from '@trousseau/space';
import { Button, Cluster, Section, Stack } from '@trousseau/ui';
import { Deadlines } from '../../components/deadlines.tsx';
import { Reasons } from '../../components/reasons.tsx';
import { useTexts } from '../../use-texts.ts';
import type { TenantAccount } from './account.tsx';
import { RecordNotice } from './record-notice.tsx';

interface AccountDatesProps {
  readonly contractId: string;
  readonly account: TenantAccount;
  readonly unsaved: boolean;
}

/** The dates that follow from the answer, what to press for each, and why it is so. */
export function AccountDates({ contractId, account, unsaved }: AccountDatesProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { assessment, claim } = account;
  const mayChange = useMayChange();
  const toDeclare = mayChange && assessment.constituted && !claim?.declaredOn;
  const declare = (
    <Button
      variant="primary"
      disabled={unsaved}
      href={unsaved ? undefined : `${basePath}/contrats/${contractId}/declarer`}
    >
      {t('account.declare')}
    </Button>
  );
  const letter = (
    <Button
      icon="download"
      disabled={unsaved}
      href={unsaved ? undefined : `/files/claims/accounts/${contractId}/mise-en-demeure.pdf`}
      download
    >
      {t('account.notice.letter')}
    </Button>
  );
  const toNotify = (
    <Cluster>
      {assessment.arrearsCents > 0 && letter}
      <RecordNotice contractId={contractId} />
    </Cluster>
  );
  const notice = claim?.noticePostedOn ? {} : { 'R-CLM-03': toNotify };
  return (
    <Stack gap={6}>
      {assessment.deadlines.length > 0 && (
        <Section title={t('account.dates')}>
          <Deadlines
            label={t('account.dates')}
            deadlines={assessment.deadlines}
            actions={toDeclare ? { ...notice, 'R-CLM-04': declare } : {}}
          />
        </Section>
      )}
      <Reasons title={t('account.why')} lines={assessment.lines} />
    </Stack>
  );
}
