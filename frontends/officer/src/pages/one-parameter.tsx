import { DataTable, DayText, Disclosure, longDay, Stack, StatusBadge, type Tone } from '@trousseau/ui';
import type { ParameterStanding } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import type { ShownParameter } from './parameters.tsx';
import { ProposeChange } from './propose-change.tsx';

const tones: Readonly<Record<ParameterStanding, Tone>> = { PAST: 'neutral', IN_FORCE: 'success', TO_COME: 'info' };
/** A value of more letters is a list, which is read inside. */
const longestNote = 90;

interface OneParameterProps {
  readonly parameter: ShownParameter;
  readonly reload: () => void;
}

/** A parameter: what counts today without opening it; inside, each value it had, has and will have, with its source. */
export function OneParameter({ parameter, reload }: OneParameterProps) {
  const { t } = useTexts();
  const newestFirst = parameter.entries.toReversed();
  return (
    <Disclosure title={`${parameter.label} (${parameter.id})`} note={<Note parameter={parameter} />}>
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
            {
              id: 'standing',
              header: t('parameters.standingHeader'),
              cell: ({ standing }) => (
                <StatusBadge tone={tones[standing]}>{t(`parameters.standing.${standing}`)}</StatusBadge>
              ),
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

function Note({ parameter: { entries } }: Pick<OneParameterProps, 'parameter'>) {
  const { t, locale } = useTexts();
  const told = entries.flatMap(({ standing, startsOn, words }) => {
    const value = words.length > longestNote ? t('parameters.readInside') : words;
    const day = longDay(startsOn, locale);
    if (standing === 'PAST') return [];
    return [t(standing === 'IN_FORCE' ? 'parameters.today' : 'parameters.next', { value, day })];
  });
  return told.map((line) => <span key={line}>{line}</span>);
}
