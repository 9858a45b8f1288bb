import { useSpace } from '@trousseau/space';
import { Button, Card, Grid, KeyFigure, longDay, Notice, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useTexts } from '../../use-texts.ts';
import type { TenantAccount } from './account.tsx';

interface AccountAnswerProps {
  readonly account: TenantAccount;
  /** The answer is about what was saved, not about what is being typed. */
  readonly unsaved: boolean;
}

/** Constituted or not, since when, and the two figures that decide. */
export function AccountAnswer({ account, unsaved }: AccountAnswerProps) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const { assessment, claim } = account;
  const { constituted, constitutedOn, firstDefaultOn, arrearsCents, thresholdCents, covered } = assessment;
  const title =
    constituted && constitutedOn !== null
      ? t('account.answer.constituted', { day: longDay(constitutedOn, locale) })
      : t(
          arrearsCents > 0
            ? 'account.answer.owing'
            : account.months.length > 0
              ? 'account.answer.upToDate'
              : 'account.answer.empty',
        );
  return (
    <Card tone={constituted ? 'accent' : 'plain'} headingLevel={2} icon={constituted ? 'alert' : 'scale'} title={title}>
      <Stack>
        {unsaved && <Notice tone="info">{t('account.answer.unsaved')}</Notice>}
        {firstDefaultOn !== null && <p>{t('account.answer.since', { day: longDay(firstDefaultOn, locale) })}</p>}
        {constituted && !covered && <Notice tone="danger">{t('account.answer.notCovered')}</Notice>}
        {claim?.noticePostedOn && <p>{t('account.noticePosted', { day: longDay(claim.noticePostedOn, locale) })}</p>}
        <Grid min="13rem">
          <KeyFigure
            label={t('account.answer.arrears')}
            value={formatCents(arrearsCents)}
            tone={constituted ? 'danger' : arrearsCents > 0 ? 'accent' : 'success'}
          />
          <KeyFigure
            label={t('account.answer.threshold')}
            value={formatCents(thresholdCents)}
            detail={t('account.answer.thresholdMeans')}
          />
        </Grid>
        {claim?.declaredOn && (
          <Notice
            tone="info"
            title={t('account.answer.declared', { day: longDay(claim.declaredOn, locale) })}
            actions={<Button href={`${basePath}/sinistres/${claim.id}`}>{t('account.answer.openClaim')}</Button>}
          >
            {t('account.answer.keepUpdating')}
          </Notice>
        )}
      </Stack>
    </Card>
  );
}
