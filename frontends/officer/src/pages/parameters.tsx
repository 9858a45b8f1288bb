import { useQuery } from '@trousseau/space';
import { Button, EmptyState, ErrorState, Page, Skeleton, Stack, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ParametersQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { findParameters, groupsOf } from './find-parameters.ts';
import { OneParameter } from './one-parameter.tsx';
import { ParameterChanges } from './parameter-changes.tsx';
import { QueueSection } from './queue-section.tsx';

const ParametersQuestion = graphql(`
  query Parameters {
    parameters {
      id label group openToChange
      entries { startsOn standing words source checkedOn figures { key figure place unit } }
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
        <AllParameters parameters={data.parameters} reload={reload} />
      </Stack>
    </Page>
  );
}

interface AllParametersProps {
  readonly parameters: readonly ShownParameter[];
  readonly reload: () => void;
}

/** Every parameter under what it is about, or those alone in which the typed words stand. */
function AllParameters({ parameters, reload }: AllParametersProps) {
  const { t } = useTexts();
  const [typed, setTyped] = useState('');
  const groupName = ({ group }: ShownParameter) => t(`parameters.group.${group}`);
  const found = findParameters(parameters, typed, groupName);
  return (
    <Stack gap={6}>
      <div>
        <TextField
          type="search"
          name="parameterSearch"
          label={t('parameters.search')}
          hint={t('parameters.searchHint')}
          autoComplete="off"
          value={typed}
          onChange={setTyped}
        />
        <p role="status">{t('parameters.found', { count: found.length })}</p>
      </div>
      {found.length === 0 && (
        <EmptyState
          title={t('parameters.noneFound')}
          icon="search"
          action={<Button onPress={() => setTyped('')}>{t('parameters.showAll')}</Button>}
        />
      )}
      {groupsOf(found).map(({ group, members }) => (
        <QueueSection key={group} title={t(`parameters.group.${group}`)} count={members.length}>
          <Stack gap={2}>
            {members.map((parameter) => (
              <OneParameter key={parameter.id} parameter={parameter} reload={reload} />
            ))}
          </Stack>
        </QueueSection>
      ))}
    </Stack>
  );
}
