import { DayText, Notice, Section, Stack } from '@trousseau/ui';
import { SingleChanges } from '../../components/single-changes.tsx';
import { StartRequest } from '../../components/start-request.tsx';
import { useTexts } from '../../use-texts.ts';
import { dayOfInstant } from '../../words.ts';
import { ContestRefusal } from './contest-refusal.tsx';
import type { FollowedRequest } from './follow-up.tsx';
import { RedoRequest } from './redo-request.tsx';

/** How the decision is contested: here, by asking again what a rule blocked, or elsewhere once it was confirmed. */
function waysOf({ contest, contestableUntil }: FollowedRequest) {
  const contesting = contest ? (['outside'] as const) : contestableUntil ? [] : (['contest'] as const);
  return ['correct', 'lower', 'again', ...contesting, 'other'] as const;
}

interface RefusedProps {
  readonly request: FollowedRequest;
  readonly reload: () => void;
}

/** Refused: every reason (R-VISA-04), then what can still be done; another request may follow at once (R-VISA-10). */
export function Refused({ request, reload }: RefusedProps) {
  const { t } = useTexts();
  const { refusalReasons, decidedAt, contest, contestableUntil } = request;
  return (
    <Stack gap={6}>
      <Notice tone="warning" title={t('followUp.reasons', { count: refusalReasons.length })}>
        <ul>
          {refusalReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {contest !== null && <p>{t('followUp.contest.upheld')}</p>}
        {decidedAt !== null && (
          <p>
            {t('followUp.decidedOn')} <DayText day={dayOfInstant(decidedAt)} />
          </p>
        )}
      </Notice>
      {contestableUntil !== null && <ContestRefusal request={request} until={contestableUntil} reload={reload} />}
      <SingleChanges changes={request.singleChanges} />
      <Section title={t('followUp.ways')}>
        <Stack>
          <ul>
            {waysOf(request).map((way) => (
              <li key={way}>{t(`followUp.way.${way}`)}</li>
            ))}
          </ul>
          <RedoRequest requestId={request.id} />
          <StartRequest variant="quiet">{t('followUp.blank')}</StartRequest>
        </Stack>
      </Section>
    </Stack>
  );
}
