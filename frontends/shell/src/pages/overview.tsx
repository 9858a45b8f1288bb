import { useQuery } from '@trousseau/space';
import { Button, Cluster, ErrorState, Page, PartialBlock, Select, Skeleton } from '@trousseau/ui';
import { useState } from 'react';
import { Navigate } from 'react-router';
import type { RingOverviewQuery } from '../gql/graphql.ts';
import { type Due, dueChoices, isDue } from '../overview/filter.ts';
import { RingLists } from '../overview/ring-lists.tsx';
import { linesOf, RingOverview, toDosOf } from '../overview/ring-overview.ts';
import { SpaceTable } from '../overview/space-table.tsx';
import { ToDoList } from '../overview/to-do-list.tsx';
import { Totals } from '../overview/totals.tsx';
import { useUnnamed } from '../session/name-on-ring.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

/** `/mes-espaces`: every space of the ring on one screen, read while acting in one of them; a press leads to the others. */
export function OverviewPage() {
  const { me } = useSession();
  const { data, loading, problem, reload } = useQuery(RingOverview, {});
  if (me === null) return <Navigate to="/connexion?suite=/mes-espaces" replace />;
  if (me && (me.role !== 'LANDLORD' || me.space.status !== 'ACTIVE')) return <Navigate to="/" replace />;
  if (me === undefined || (loading && !data)) return <Skeleton kind="page" />;
  if (!data?.me) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return <Overview overview={data} isPartial={problem !== null} reload={reload} />;
}

interface OverviewProps {
  readonly overview: RingOverviewQuery;
  /** A service did not answer: what it knows is missing, and is not shown as nothing. */
  readonly isPartial: boolean;
  readonly reload: () => void;
}

function Overview({ overview, isPartial, reload }: OverviewProps) {
  const { t } = useTexts();
  const unnamed = useUnnamed();
  const { today } = overview;
  const [spaceId, setSpaceId] = useState('ALL');
  const [due, setDue] = useState<Due>('ALL');
  const all = linesOf(overview, unnamed);
  const isShown = (id: string) => spaceId === 'ALL' || id === spaceId;
  const toDos = toDosOf(overview).filter((one) => isShown(one.spaceId) && isDue(one.deadline.dueOn, due, today));
  const dueSpaces = new Set(toDos.map((one) => one.spaceId));
  const shown = all.filter(({ id }) => isShown(id) && (due === 'ALL' || dueSpaces.has(id)));
  const nameOf = (id: string) => all.find((space) => space.id === id)?.name ?? t('account.home');
  const lateCount = toDos.filter(({ deadline }) => deadline.state === 'LATE').length;
  return (
    <Page
      title={t('overview.title')}
      lead={t('overview.lead', { count: all.length })}
      width="wide"
      actions={
        <Button icon="plus" href="/mes-espaces/nouveau">
          {t('overview.add')}
        </Button>
      }
    >
      {isPartial && <PartialBlock onRetry={reload} />}
      <Cluster>
        <Select
          label={t('overview.space')}
          name="space"
          width="medium"
          value={spaceId}
          onChange={setSpaceId}
          options={[
            { value: 'ALL', label: t('overview.everySpace') },
            ...all.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
        <Select
          label={t('overview.due')}
          name="due"
          width="medium"
          value={due}
          onChange={(chosen) => setDue(chosen as Due)}
          options={dueChoices.map((value) => ({ value, label: t(`overview.dues.${value}`) }))}
        />
      </Cluster>
      <Totals spaces={shown} lateCount={lateCount} />
      <ToDoList toDos={toDos} nameOf={nameOf} today={today} />
      <SpaceTable spaces={shown} today={today} />
      <RingLists spaceIds={spaceId === 'ALL' ? null : [spaceId]} nameOf={nameOf} today={today} />
    </Page>
  );
}
