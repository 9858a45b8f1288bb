import { Amount, Grid, KeyFigure, longDay, Section } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { SameCaseBeforeFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

graphql(`
  fragment SameCaseBefore on EligibilitySimulation {
    now: answer { eligible maxRentCents requestDate }
    compared { eligible maxRentCents requestDate }
  }
`);

type Day = SameCaseBeforeFragment['now'];

/** The same case under the rules of another day: what the law changed, for this person. */
export function SameCaseBefore({ simulation: { now, compared } }: { readonly simulation: SameCaseBeforeFragment }) {
  const { t } = useTexts();
  if (compared === null) return null;
  return (
    <Section title={t('simulator.before.title')} lead={t('simulator.before.lead')}>
      <Grid min="14rem">
        {[compared, now].map((day) => (
          <OneDay key={day.requestDate} day={day} />
        ))}
      </Grid>
    </Section>
  );
}

function OneDay({ day: { requestDate, eligible, maxRentCents } }: { readonly day: Day }) {
  const { t, locale } = useTexts();
  const label = longDay(requestDate, locale);
  if (!eligible) return <KeyFigure label={label} value={t('simulator.before.no')} />;
  return (
    <KeyFigure
      label={label}
      value={<Amount cents={maxRentCents} />}
      detail={t('simulator.before.yes')}
      tone="success"
    />
  );
}
