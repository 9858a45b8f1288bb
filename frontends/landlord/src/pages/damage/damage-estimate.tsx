import { ExplanationList, Grid, KeyFigure, Section, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useTexts } from '../../use-texts.ts';
import type { ShownEstimate } from './use-damage-form.ts';

interface DamageEstimateProps {
  readonly estimate: ShownEstimate | null;
}

/** What the repairs come to, as the server computed it, line by line; how to get it while there is nothing to compute. */
export function DamageEstimate({ estimate }: DamageEstimateProps) {
  const { t } = useTexts();
  return (
    <Section title={t('damage.estimate')} lead={t('damage.estimateLead')}>
      <div aria-live="polite">
        {estimate === null ? (
          <p>{t('damage.noEstimate')}</p>
        ) : (
          <Stack>
            <Grid min="13rem">
              <KeyFigure
                label={t('damage.estimated')}
                value={formatCents(estimate.estimateCents)}
                tone={estimate.estimateCents > 0 ? 'accent' : 'neutral'}
              />
              {estimate.payableCents !== estimate.estimateCents && (
                <KeyFigure
                  label={t('damage.payable')}
                  value={formatCents(estimate.payableCents)}
                  detail={t('damage.payableMeans')}
                />
              )}
            </Grid>
            <ExplanationList label={t('damage.estimate')} lines={estimate.lines} />
          </Stack>
        )}
      </div>
    </Section>
  );
}
