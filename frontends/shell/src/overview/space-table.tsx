import { Amount, Badge, Button, Cluster, DataTable, DayText, Section, Select } from '@trousseau/ui';
import { csvEuros, csvOf } from '@trousseau/values/csv';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { download } from './download.ts';
import { inOrder, type SpaceOrder, spaceOrders } from './filter.ts';
import { GoTo } from './go-to.tsx';
import type { SpaceLine } from './ring-overview.ts';

/** One line a space: what it guarantees, what is unpaid, what was paid, what is next. */
export function SpaceTable({ spaces, today }: { readonly spaces: readonly SpaceLine[]; readonly today: string }) {
  const { t } = useTexts();
  const [order, setOrder] = useState<SpaceOrder>('DUE');
  const rows = inOrder(spaces, order);
  return (
    <Section
      title={t('overview.spaces')}
      actions={
        <Button size="small" icon="download" onPress={() => exportSpaces(rows, today, t)}>
          {t('overview.export')}
        </Button>
      }
    >
      <Cluster>
        <Select
          label={t('overview.sort')}
          name="spaceOrder"
          width="medium"
          value={order}
          onChange={(chosen) => setOrder(chosen as SpaceOrder)}
          options={spaceOrders.map((value) => ({ value, label: t(`overview.spaceOrders.${value}`) }))}
        />
      </Cluster>
      <DataTable
        caption={t('overview.spaces')}
        captionHidden
        rows={rows}
        rowKey={({ id }) => id}
        empty={<p>{t('overview.noSpace')}</p>}
        columns={[
          {
            id: 'name',
            header: t('overview.space'),
            rowHeader: true,
            cell: ({ id, name }) => (
              <GoTo spaceId={id} label={t('overview.openSpace', { name })}>
                {name}
              </GoTo>
            ),
          },
          { id: 'next', header: t('overview.next'), cell: (space) => <Next space={space} today={today} /> },
          { id: 'contracts', header: t('overview.contracts'), align: 'end', cell: (space) => space.liveContractCount },
          {
            id: 'rents',
            header: t('overview.rents'),
            align: 'end',
            cell: (space) => <Amount cents={space.guaranteedRentCents} />,
          },
          { id: 'claims', header: t('overview.openClaims'), align: 'end', cell: (space) => space.openClaimCount },
          {
            id: 'arrears',
            header: t('overview.arrears'),
            align: 'end',
            cell: (space) => <Amount cents={space.arrearsCents} tone={space.arrearsCents > 0 ? 'danger' : 'plain'} />,
          },
          { id: 'paid', header: t('overview.paid'), align: 'end', cell: (space) => <Amount cents={space.paidCents} /> },
        ]}
      />
    </Section>
  );
}

/** What a space waits for: its profile, its nearest deadline, payments that are held. */
function Next({ space, today }: { readonly space: SpaceLine; readonly today: string }) {
  const { t } = useTexts();
  if (!space.isComplete) return <Badge tone="warning">{t('ring.toComplete')}</Badge>;
  return (
    <>
      {space.nextDueOn === null ? (
        t('overview.nothing')
      ) : (
        <DayText day={space.nextDueOn} form="relative" today={today} />
      )}
      {space.payoutHeldUntilOn !== null && <Badge tone="info">{t('overview.held')}</Badge>}
    </>
  );
}

function exportSpaces(rows: readonly SpaceLine[], today: string, t: ReturnType<typeof useTexts>['t']) {
  const columns: [heading: string, cell: (space: SpaceLine) => string | number | null][] = [
    [t('overview.space'), ({ name }) => name],
    [t('overview.contracts'), ({ liveContractCount }) => liveContractCount],
    [t('overview.rents'), ({ guaranteedRentCents }) => csvEuros(guaranteedRentCents)],
    [t('overview.openClaims'), ({ openClaimCount }) => openClaimCount],
    [t('overview.arrears'), ({ arrearsCents }) => csvEuros(arrearsCents)],
    [t('overview.paid'), ({ paidCents }) => csvEuros(paidCents)],
    [t('overview.expectedColumn'), ({ expectedCents }) => csvEuros(expectedCents)],
    [t('overview.toDo'), ({ toDoCount }) => toDoCount],
    [t('overview.next'), ({ nextDueOn }) => nextDueOn],
  ];
  const lines = rows.map((row) => Object.fromEntries(columns.map(([heading, cell]) => [heading, cell(row)])));
  download(
    `trousseau-espaces-${today}.csv`,
    csvOf(
      columns.map(([heading]) => heading),
      lines,
    ),
  );
}
