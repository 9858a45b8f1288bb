import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Cluster, Notice, Section, Stack, StatusBadge, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { ReviewedEvent } from './event-review.tsx';

const DecideEvent = graphql(`
  mutation DecideContractEvent($input: DecideContractEventInput!) {
    decideContractEvent(input: $input) {
      ... on ContractEventDecided { eventId }
      ... on Refusal { message }
    }
  }
`);

interface EventDecisionProps {
  readonly event: ReviewedEvent;
  readonly reload: () => void;
}

/** The officer says how the contract is affected, and whether the event has effect. */
export function EventDecision({ event, reload }: EventDecisionProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(DecideEvent);
  const [effect, setEffect] = useState('');
  const [missing, setMissing] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  if (event.state !== 'WAITING')
    return (
      <Section title={t('event.answer')}>
        <StatusBadge tone={event.state === 'REFUSED' ? 'danger' : 'success'}>
          {t(`event.state.${event.state}`)}
        </StatusBadge>
        <p>{event.answer}</p>
      </Section>
    );

  async function decide(accepted: boolean) {
    setMissing(effect.trim() === '');
    if (effect.trim() === '') return;
    const answer = await run((operationId) => ({ input: { operationId, eventId: event.id, accepted, effect } }));
    setProblem(answer.problem);
    const result = answer.data?.decideContractEvent;
    setMessage(result?.__typename === 'ContractNotTakenOver' ? result.message : null);
    if (result?.__typename !== 'ContractEventDecided') return;
    notify({ tone: 'success', text: t('event.done') });
    reload();
  }

  return (
    <Section title={t('event.answer')} lead={t('event.answerLead')}>
      <Stack>
        <ProblemNotice problem={problem} />
        {message !== null && (
          <Notice tone="warning" live>
            {message}
          </Notice>
        )}
        <TextField
          label={t('event.words')}
          rows={4}
          maxLength={2000}
          name="effect"
          value={effect}
          onChange={setEffect}
          error={missing ? t('event.wordsMissing') : undefined}
        />
        <Cluster>
          <Button variant="primary" icon="check" pending={running} onPress={() => void decide(true)}>
            {t('event.accept')}
          </Button>
          <Button variant="danger" pending={running} onPress={() => void decide(false)}>
            {t('event.refuse')}
          </Button>
        </Cluster>
      </Stack>
    </Section>
  );
}
