import { DayText, DescriptionList, Notice, Stack } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import { dayOfInstant } from '../words.ts';
import type { ReviewedRequest } from './visa-review.tsx';

/** What the applicant says against a refusal, with the refusal, for another officer than the one who refused (decision 0045). */
export function VisaContest({ request }: { readonly request: ReviewedRequest }) {
  const { t } = useTexts();
  const { contest, refusedByMe, documents, status, decisionDueOn } = request;
  if (!contest) return null;
  const isOpen = status === 'SUBMITTED' || status === 'INCOMPLETE';
  const since = documents.filter(({ receivedAt }) => Date.parse(receivedAt) > Date.parse(contest.refusedAt));
  return (
    <Notice tone={isOpen ? 'warning' : 'info'} title={t('visa.contest.title')}>
      <Stack>
        <p>{t(refusedByMe ? 'visa.contest.own' : 'visa.contest.means')}</p>
        <DescriptionList
          items={[
            { label: t('visa.contest.words'), value: contest.words },
            {
              label: t('visa.contest.papers'),
              value: since.map(({ fileName }) => fileName).join(', ') || t('visa.contest.noPaper'),
            },
            { label: t('visa.contest.reasons'), value: contest.refusalReasons.join(' ') },
            { label: t('visa.contest.refusedOn'), value: <DayText day={dayOfInstant(contest.refusedAt)} /> },
            { label: t('visa.contest.contestedOn'), value: <DayText day={dayOfInstant(contest.contestedAt)} /> },
            ...(decisionDueOn ? [{ label: t('visa.decisionBy'), value: <DayText day={decisionDueOn} /> }] : []),
          ]}
        />
      </Stack>
    </Notice>
  );
}
