import { DayText, Notice, Section, Stack } from '@trousseau/ui';
import { SingleChanges } from '../../components/single-changes.tsx';
import { StartRequest } from '../../components/start-request.tsx';
import { useTexts } from '../../use-texts.ts';
import { dayOfInstant } from '../../words.ts';
import type { FollowedRequest } from './follow-up.tsx';
import { RedoRequest } from './redo-request.tsx';

const ways = ['correct', 'lower', 'again', 'contest', 'other'] as const;

/** Refused: every reason (R-VISA-04), then what can still be done; another request may follow at once (R-VISA-10). */
export function Refused({ request }: { readonly request: FollowedRequest }) {
  const { t } = useTexts();
  const { refusalReasons, decidedAt } = request;
  return (
    <Stack gap={6}>
      <Notice tone="warning" title={t('followUp.reasons', { count: refusalReasons.length })}>
        <ul>
          {refusalReasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
        {decidedAt !== null && (
          <p>
            {t('followUp.decidedOn')} <DayText day={dayOfInstant(decidedAt)} />
          </p>
        )}
      </Notice>
      <SingleChanges changes={request.singleChanges} />
      <Section title={t('followUp.ways')}>
        <Stack>
          <ul>
            {ways.map((way) => (
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
