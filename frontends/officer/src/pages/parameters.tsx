import { useQuery } from '@trousseau/space';
import { DataTable, DayText, Disclosure, ErrorState, Page, Section, Skeleton, Stack } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { ParametersQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { ParameterChanges } from './parameter-changes.tsx';
import { ProposeChange } from './propose-change.tsx';

const ParametersQuestion = graphql(`
  query Parameters {
    parameters {
      id label openToChange
      entries { startsOn words source checkedOn figures { key figure place unit } }
    }
    parameterChanges { id ...ParameterChangeCard }
  }
`);

export type ShownParameter = ParametersQuery['parameters'][number];

/** The law as dated data: every figure with its day, its source and when it was last read; changes are proposed and approved here. */
export function Parameters() {
  const { t } = useTexts();
  const { data, problem, loading, reload } = useQuery(ParametersQuestion, {});
  if (loading) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <Page title={t('parameters.title')} lead={t('parameters.lead')} width="wide">
      <Stack gap={7}>
        <ParameterChanges changes={data.parameterChanges} reload={reload} />
        <Section title={t('parameters.all')}>
          <Stack>
            {data.parameters.map((parameter) => (
              <OneParameter key={parameter.id} parameter={parameter} reload={reload} />
            ))}
          </Stack>
        </Section>
      </Stack>
    </Page>
  );
}

interface OneParameterProps {
  readonly parameter: ShownParameter;
  readonly reload: () => void;
}

function OneParameter({ parameter, reload }: OneParameterProps) {
  const { t } = useTexts();
  const newestFirst = parameter.entries.toReversed();
  return (
    <Disclosure title={`${parameter.label} (${parameter.id})`}>
      <Stack>
        <DataTable
          caption={parameter.label}
          captionHidden
          empty={null}
          rows={newestFirst}
          rowKey={({ startsOn }) => startsOn}
          columns={[
            {
              id: 'from',
              header: t('parameters.from'),
              cell: ({ startsOn }) => <DayText day={startsOn} />,
              rowHeader: true,
            },
            { id: 'value', header: t('parameters.value'), cell: ({ words }) => words },
            { id: 'source', header: t('parameters.source'), cell: ({ source }) => source },
            { id: 'checked', header: t('parameters.checkedOn'), cell: ({ checkedOn }) => <DayText day={checkedOn} /> },
          ]}
        />
        {parameter.openToChange && <ProposeChange parameter={parameter} reload={reload} />}
      </Stack>
    </Disclosure>
  );
}
