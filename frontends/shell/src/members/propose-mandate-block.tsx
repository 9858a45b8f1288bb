import { useMutation } from '@trousseau/space';
import { Button, Card, DateField, ErrorSummary, FieldStack, isDay, TextField, useToast } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';

const ProposeMandate = graphql(`
  mutation ProposeMandate($input: ProposeMandateInput!) {
    proposeMandate(input: $input) {
      ... on MandateProposed { space { id mandates { id state } } }
      ... on Refusal { message }
    }
  }
`);

const empty = { agentEmail: '', startsOn: '', endsOn: '' };

/** Entrusts the space to a letting agent, from one day to another; nothing opens before they accept. */
export function ProposeMandateBlock() {
  const { t } = useTexts();
  const toast = useToast();
  const form = useSmallForm();
  const { run, running } = useMutation(ProposeMandate);
  const [typed, setTyped] = useState(empty);
  const set = (field: keyof typeof empty) => (value: string) => setTyped((before) => ({ ...before, [field]: value }));

  async function submit(event: FormEvent) {
    event.preventDefault();
    const { agentEmail, startsOn, endsOn } = typed;
    const complete = form.complete({
      agentEmail: agentEmail.trim() === '' && t('mandates.agentMissing'),
      startsOn: !isDay(startsOn) && t('mandates.startMissing'),
      endsOn: endsOn !== '' && !isDay(endsOn) && t('mandates.endWrong'),
    });
    if (!complete) return;
    const { data, problem } = await run((operationId) => ({
      input: { operationId, agentEmail, startsOn, endsOn: endsOn === '' ? null : endsOn },
    }));
    form.setProblem(problem);
    const result = data?.proposeMandate;
    if (result?.__typename === 'MandateProposed') {
      toast({ tone: 'success', title: t('mandates.proposed', { email: agentEmail.trim() }) });
      setTyped(empty);
    } else if (result) form.refuse(result.__typename === 'EmailRefused' ? 'agentEmail' : 'endsOn', result.message);
  }

  return (
    <Card title={t('mandates.give')} headingLevel={2}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <FieldStack>
          <p>{t('mandates.giveLead')}</p>
          <ErrorSummary errors={form.errors} submitCount={form.submitCount} />
          <ProblemNotice problem={form.problem} />
          <TextField
            label={t('mandates.agentEmail')}
            hint={t('mandates.agentHint')}
            name="agentEmail"
            type="email"
            autoComplete="off"
            value={typed.agentEmail}
            onChange={set('agentEmail')}
            error={form.errorOf('agentEmail')}
          />
          <DateField
            label={t('mandates.startsOn')}
            name="startsOn"
            value={typed.startsOn}
            onChange={set('startsOn')}
            error={form.errorOf('startsOn')}
          />
          <DateField
            label={t('mandates.endsOn')}
            hint={t('mandates.endsOnHint')}
            name="endsOn"
            optional
            value={typed.endsOn}
            onChange={set('endsOn')}
            error={form.errorOf('endsOn')}
          />
          <div>
            <Button type="submit" variant="primary" pending={running}>
              {t('mandates.propose')}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Card>
  );
}
