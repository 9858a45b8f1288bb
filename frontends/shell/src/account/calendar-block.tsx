import { useQuery } from '@trousseau/space';
import { Card, ErrorState, Skeleton, Stack } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import { CalendarAddress } from './calendar-address.tsx';

const CalendarLinks = graphql(`
  query CalendarLinks {
    calendarLinks { scope createdAt readOn }
  }
`);

interface CalendarBlockProps {
  readonly spaceName: string;
  /** Whether one may act in other spaces too. */
  readonly hasOthers: boolean;
}

/** Landlords: the addresses at which one's calendar reads the deadlines, of this space and of all. */
export function CalendarBlock({ spaceName, hasOthers }: CalendarBlockProps) {
  const { t } = useTexts();
  const { data, loading, problem, reload } = useQuery(CalendarLinks, {});
  if (!data && loading) return <Skeleton kind="card" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const linkOf = (scope: 'SPACE' | 'RING') => data.calendarLinks.find((link) => link.scope === scope);
  return (
    <Card title={t('calendar.title')} headingLevel={2}>
      <Stack gap={4}>
        <p>{t('calendar.lead')}</p>
        <CalendarAddress
          scope="SPACE"
          title={t('calendar.ofSpace', { name: spaceName })}
          link={linkOf('SPACE')}
          reload={reload}
        />
        {hasOthers && (
          <CalendarAddress scope="RING" title={t('calendar.ofRing')} link={linkOf('RING')} reload={reload} />
        )}
      </Stack>
    </Card>
  );
}
