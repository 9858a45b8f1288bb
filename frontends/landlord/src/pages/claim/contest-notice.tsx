import { Link, longDay, Notice } from '@trousseau/ui';
import { useTexts } from '../../use-texts.ts';
import type { ShownReceipt } from './receipts.tsx';

interface ContestNoticeProps {
  readonly receipt: ShownReceipt;
  /** Where a sum of the account is corrected; null where there is no account to correct. */
  readonly accountHref: string | null;
}

/** What the landlord wrote about a receipt and what was answered; nothing while it was never contested. */
export function ContestNotice({ receipt: { contest }, accountHref }: ContestNoticeProps) {
  const { t, locale } = useTexts();
  if (!contest) return null;
  if (contest.answer === null)
    return (
      <Notice tone="info" title={t('contest.awaited', { day: longDay(contest.answerByOn, locale) })}>
        <p>{t('contest.yours', { reason: contest.reason })}</p>
        <p>{t('contest.nothingPaid')}</p>
        {accountHref !== null && (
          <p>
            <Link href={accountHref}>{t('contest.correctAccount')}</Link>
          </p>
        )}
      </Notice>
    );
  return (
    <Notice tone={contest.answer === 'UPHOLD' ? 'info' : 'success'} title={t(`contest.answer.${contest.answer}`)}>
      <p>{t('contest.theirs', { reason: contest.answerReason ?? '' })}</p>
    </Notice>
  );
}
