import { useQuery, useSpace } from '@trousseau/space';
import { DataTable, EmptyState, Link, PartialBlock, Section, Skeleton, Stack } from '@trousseau/ui';
import { Bar } from '../components/bars.tsx';
import { graphql } from '../gql/gql.ts';
import type { VisaWorkloadQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { mostCounted } from './queue-section.tsx';

const WorkloadQuestion = graphql(`
  query VisaWorkload {
    visaWorkload {
      late dueToday dueLater awaitingPapers untaken
      officers { taken late officer { id displayName } }
    }
  }
`);

type Workload = VisaWorkloadQuery['visaWorkload'];

/** How much waits, how old it is against the two working days promised (R-VISA-05), and who has taken how much. */
export function VisaWorkload() {
  const { t } = useTexts();
  const { data, loading, reload } = useQuery(WorkloadQuestion, {});
  const figure = useFigure();
  if (loading) return <Skeleton kind="table" />;
  const late = data?.visaWorkload.late ?? 0;
  return (
    <Section
      title={t('workload.title')}
      lead={
        data && (late === 0 ? t('workload.nothingLate') : t('workload.point', { count: late, figure: figure(late) }))
      }
    >
      {data ? (
        <Stack>
          <Ageing workload={data.visaWorkload} />
          <Loads officers={data.visaWorkload.officers} />
        </Stack>
      ) : (
        <PartialBlock onRetry={reload} />
      )}
    </Section>
  );
}

/** Each age leads to its files. */
const ages = [
  { id: 'late', search: 'age=LATE', tone: 'danger' },
  { id: 'dueToday', search: 'age=TODAY', tone: 'warning' },
  { id: 'dueLater', search: 'age=LATER', tone: undefined },
  { id: 'awaitingPapers', search: 'statut=AWAITING_PAPERS', tone: undefined },
  { id: 'untaken', search: 'pris=NOBODY', tone: undefined },
] as const;

function Ageing({ workload }: { readonly workload: Workload }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const figure = useFigure();
  const most = Math.max(...ages.map(({ id }) => workload[id]));
  return (
    <DataTable
      caption={t('workload.ageing')}
      rows={ages}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          id: 'age',
          header: t('workload.age'),
          rowHeader: true,
          cell: ({ id, search }) => <Link href={`${basePath}/visas?${search}`}>{t(`workload.${id}`)}</Link>,
        },
        {
          id: 'count',
          header: t('workload.files'),
          cell: ({ id, tone }) => <Bar count={workload[id]} most={most} figure={figure(workload[id])} tone={tone} />,
        },
      ]}
    />
  );
}

function Loads({ officers }: Pick<Workload, 'officers'>) {
  const { t } = useTexts();
  const figure = useFigure();
  const most = Math.max(0, ...officers.map(({ taken }) => taken));
  return (
    <DataTable
      caption={t('workload.officers')}
      rows={officers}
      rowKey={({ officer }) => officer?.id ?? ''}
      empty={<EmptyState title={t('workload.nothingTaken')} icon="check" />}
      columns={[
        {
          id: 'officer',
          header: t('workload.officer'),
          rowHeader: true,
          cell: ({ officer }) => officer?.displayName ?? t('workload.unknownOfficer'),
        },
        {
          id: 'taken',
          header: t('workload.taken'),
          cell: ({ taken }) => <Bar count={taken} most={most} figure={figure(taken)} />,
        },
        { id: 'late', header: t('workload.late'), align: 'end', cell: ({ late }) => figure(late) },
      ]}
    />
  );
}

function useFigure() {
  const { t } = useTexts();
  return (count: number) => (count > mostCounted ? t('home.moreThanCounted') : String(count));
}
