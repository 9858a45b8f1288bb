import { useMutation, useSpace } from '@trousseau/space';
import {
  Button,
  Card,
  Cluster,
  DayText,
  DescriptionList,
  Disclosure,
  EmptyState,
  Notice,
  Section,
  Stack,
  StatusBadge,
  type Tone,
} from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { ParameterChangeCardFragment, ParameterChangeStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

graphql(`
  fragment ParameterChangeCard on ParameterChange {
    id parameterId label startsOn source reason status proposedAt proposedByMe
    words
    effect { files newlyEligible noLongerEligible higherMaximum lowerMaximum reasons { ruleId files } }
  }
`);

const Decide = graphql(`
  mutation DecideParameterChange($input: DecideParameterChangeInput!) {
    decideParameterChange(input: $input) {
      ... on ParameterChangeDecided { change { id status } }
      ... on Refusal { message }
    }
  }
`);

const tones: Readonly<Record<ParameterChangeStatus, Tone>> = {
  PROPOSED: 'warning',
  APPROVED: 'success',
  REJECTED: 'neutral',
};

interface ChangesProps {
  readonly changes: readonly ParameterChangeCardFragment[];
  readonly reload: () => void;
}

/** What was proposed, what it would have done to last month's files, and the second person's decision. */
export function ParameterChanges({ changes, reload }: ChangesProps) {
  const { t } = useTexts();
  const waiting = changes.filter(({ status }) => status === 'PROPOSED');
  const decided = changes.filter(({ status }) => status !== 'PROPOSED');
  return (
    <Section title={t('parameters.changes')} lead={t('parameters.changesLead')}>
      <Stack>
        {waiting.length === 0 && <EmptyState title={t('parameters.noChange')} icon="check" />}
        {waiting.map((change) => (
          <OneChange key={change.id} change={change} reload={reload} />
        ))}
        {decided.length > 0 && (
          <Disclosure title={t('parameters.decided', { count: decided.length })}>
            {decided.map((change) => (
              <OneChange key={change.id} change={change} reload={reload} />
            ))}
          </Disclosure>
        )}
      </Stack>
    </Section>
  );
}

interface OneChangeProps {
  readonly change: ParameterChangeCardFragment;
  readonly reload: () => void;
}

function OneChange({ change, reload }: OneChangeProps) {
  const { t } = useTexts();
  const { label, startsOn, status, words, source, reason, effect } = change;
  const { files, newlyEligible, noLongerEligible, higherMaximum, lowerMaximum, reasons } = effect;
  const moved = { newlyEligible, noLongerEligible, higherMaximum, lowerMaximum };
  const changesNothing = Object.values(moved).every((count) => count === 0);
  const rules = reasons.map(({ ruleId, files: count }) => `${ruleId} (${count})`).join(', ');
  return (
    <Card title={label} headingLevel={3}>
      <Stack gap={4}>
        <div>
          <StatusBadge tone={tones[status]}>{t(`parameters.status.${status}`)}</StatusBadge>
        </div>
        <DescriptionList
          items={[
            { label: t('parameters.value'), value: words },
            { label: t('parameters.startsOn'), value: <DayText day={startsOn} /> },
            { label: t('parameters.source'), value: source },
            { label: t('parameters.reason'), value: reason },
            {
              label: t('parameters.effect'),
              value: changesNothing
                ? t('parameters.noEffect', { count: files })
                : t('parameters.effectWords', { files, ...moved }),
            },
            ...(rules === '' ? [] : [{ label: t('parameters.rules'), value: rules }]),
          ]}
        />
        {status === 'PROPOSED' && <Decision change={change} reload={reload} />}
      </Stack>
    </Card>
  );
}

function Decision({ change, reload }: Pick<OneChangeProps, 'change' | 'reload'>) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Decide);
  const [message, setMessage] = useState<string | null>(null);
  if (change.proposedByMe) return <p>{t('parameters.another')}</p>;

  async function decide(approves: boolean) {
    const answer = await run((operationId) => ({ input: { operationId, changeId: change.id, approves } }));
    const result = answer.data?.decideParameterChange;
    if (result?.__typename !== 'ParameterChangeDecided') return setMessage(result?.message ?? t('problem.failed'));
    notify({ tone: 'success', text: t(approves ? 'parameters.approved' : 'parameters.rejected') });
    reload();
  }

  return (
    <>
      {message && (
        <Notice tone="danger" live>
          {message}
        </Notice>
      )}
      <Cluster>
        <Button variant="primary" icon="check" pending={running} onPress={() => void decide(true)}>
          {t('parameters.approve')}
        </Button>
        <Button pending={running} onPress={() => void decide(false)}>
          {t('parameters.reject')}
        </Button>
      </Cluster>
    </>
  );
}
