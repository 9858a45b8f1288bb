import { useMayChange } from '@trousseau/space';
import {
  Card,
  DeadlineTimeline,
  DescriptionList,
  KeyFigure,
  Notice,
  Section,
  Stack,
  type TimelineStep,
} from '@trousseau/ui';
import { PaperFaults, PaperVerdictBadge } from '../../components/paper-verdicts.tsx';
import { WithdrawRequest } from '../../components/withdraw-request.tsx';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { dayFromToday, dayOfInstant, weekdayInWords } from '../../words.ts';
import type { FollowedRequest } from './follow-up.tsx';

/** Sent and not decided: the promised day, who acts, what happens next. */
export function Waiting({ request }: { readonly request: FollowedRequest }) {
  const { t, locale } = useTexts();
  const mayChange = useMayChange();
  const { decisionDueOn, late } = request;
  return (
    <Stack gap={6}>
      <Card tone="accent">
        <Stack>
          {decisionDueOn !== null && (
            <KeyFigure
              tone="accent"
              label={t('followUp.dueLabel')}
              value={weekdayInWords(decisionDueOn, locale)}
              detail={t('followUp.dueDetail')}
            />
          )}
          <p>{t('followUp.nothingToDo')}</p>
        </Stack>
      </Card>
      {late && (
        <Notice tone="warning" title={t('followUp.late')}>
          {t('followUp.lateText')}
        </Notice>
      )}
      {request.contest && <Contest contest={request.contest} />}
      <Section title={t('followUp.next')}>
        <Steps request={request} />
      </Section>
      {request.documents.some(({ verdict }) => verdict !== null) && <ReadPapers request={request} />}
      {mayChange && (
        <div>
          <WithdrawRequest requestId={request.id} />
        </div>
      )}
    </Stack>
  );
}

/** What somebody else looks at again. */
function Contest({ contest }: { readonly contest: NonNullable<FollowedRequest['contest']> }) {
  const { t } = useTexts();
  return (
    <Section title={t('followUp.contest.yourWords')}>
      <Stack>
        <p>{contest.words}</p>
        <DescriptionList
          items={[{ label: t('followUp.contest.contestedReasons'), value: contest.refusalReasons.join(' ') }]}
        />
      </Stack>
    </Section>
  );
}

/** What the officer has said of each paper so far. */
function ReadPapers({ request: { documents } }: { readonly request: FollowedRequest }) {
  const { t } = useTexts();
  return (
    <Section title={t('followUp.readPapers')} lead={t('followUp.readPapersLead')}>
      <Stack>
        <DescriptionList
          items={documents.map(({ fileName, verdict }) => ({
            label: fileName,
            value: verdict === null ? t('followUp.notRead') : <PaperVerdictBadge verdict={verdict} />,
          }))}
        />
        <PaperFaults papers={documents} />
      </Stack>
    </Section>
  );
}

function Steps({ request: { submittedAt, decisionDueOn, late, contest } }: { readonly request: FollowedRequest }) {
  const { t, locale } = useTexts();
  const today = useToday();
  const due = decisionDueOn === null ? t('followUp.steps.soon') : dayFromToday(decisionDueOn, today, locale);
  const steps: TimelineStep[] = [
    {
      id: 'sent',
      state: 'DONE',
      label: t('followUp.steps.sent'),
      when: submittedAt === null ? '' : dayFromToday(dayOfInstant(submittedAt), today, locale),
      actor: t('followUp.steps.you'),
    },
    ...(contest
      ? [
          {
            ...({ id: 'contested', state: 'DONE', label: t('followUp.contest.step') } as const),
            when: dayFromToday(dayOfInstant(contest.contestedAt), today, locale),
            actor: t('followUp.steps.you'),
          },
        ]
      : []),
    {
      id: 'examined',
      state: late ? 'LATE' : 'NOW',
      label: t('followUp.steps.examined'),
      when: t(late ? 'followUp.steps.overdue' : 'followUp.steps.atLatest', { when: due }),
      actor: t(contest ? 'followUp.contest.another' : 'followUp.steps.officer'),
      ruleId: 'R-VISA-05',
    },
    {
      id: 'answered',
      state: 'NEXT',
      label: t('followUp.steps.answered'),
      when: t('followUp.steps.sameDay'),
      actor: t('followUp.steps.guarantor'),
    },
    {
      id: 'lease',
      state: 'NEXT',
      label: t('followUp.steps.lease'),
      when: t('followUp.steps.beforeEnd'),
      actor: t('followUp.steps.both'),
    },
  ];
  return <DeadlineTimeline label={t('followUp.next')} steps={steps} />;
}
