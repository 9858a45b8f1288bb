import { Button, Card, Cluster, KeyFigure, longDay, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { Reasons } from '../../components/reasons.tsx';
import { useTexts } from '../../use-texts.ts';
import { dayOfInstant } from '../../words.ts';
import type { TenantAccount } from './account.tsx';

interface CafAnswerProps {
  readonly contractId: string;
  readonly account: TenantAccount;
  /** Letters are written from what was saved, not from what is being typed. */
  readonly unsaved: boolean;
}

/** R-CAF-14. What the same account says to the CAF or MSA, until when to report it, and both letters ready to send. */
export function CafAnswer({ contractId, account, unsaved }: CafAnswerProps) {
  const { t, locale } = useTexts();
  const { assessment, cafAssessment, cafReport } = account;
  const { constituted, constitutedOn, reportByOn, thresholdCents, lines } = cafAssessment;
  const letter = (name: 'signalement-caf' | 'tiers-payant') => (
    <Button
      icon="download"
      disabled={unsaved}
      href={unsaved ? undefined : `/files/claims/accounts/${contractId}/caf/${name}.pdf`}
      download
    >
      {t(`account.caf.${name}`)}
    </Button>
  );
  return (
    <Card
      headingLevel={2}
      icon="scale"
      title={
        constituted && constitutedOn !== null
          ? t('account.caf.constituted', { day: longDay(constitutedOn, locale) })
          : t('account.caf.none')
      }
    >
      <Stack>
        <p>{t('account.caf.lead')}</p>
        <KeyFigure label={t('account.caf.threshold')} value={formatCents(thresholdCents)} />
        {reportByOn !== null && !cafReport && <p>{t('account.caf.reportBy', { day: longDay(reportByOn, locale) })}</p>}
        {cafReport && <p>{t('account.caf.reported', { day: longDay(dayOfInstant(cafReport.reportedAt), locale) })}</p>}
        {assessment.arrearsCents > 0 && (
          <Cluster>
            {letter('signalement-caf')}
            {letter('tiers-payant')}
          </Cluster>
        )}
        <Reasons title={t('account.caf.why')} lines={lines} />
      </Stack>
    </Card>
  );
}
