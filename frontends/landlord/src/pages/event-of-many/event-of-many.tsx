import { type Problem, useAsk, useMutation, useSearchParams, useSpace } from '@trousseau/space';
import { Button, EmptyState, Notice, Page, Section } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { EventLineFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { type Answers, eventOf, noAnswers } from './answers.ts';
import { EventLines } from './event-lines.tsx';
import { EventQuestions, type Fault } from './event-questions.tsx';

const Judged = graphql(`
  query JudgedContractEvents($input: EventOfContractsInput!) {
    judgedContractEvents(input: $input) {
      ... on ContractEventsJudged { lines { ...EventLine } }
      ... on ContractEventsRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);
const Declare = graphql(`
  mutation DeclareContractEvents($input: DeclareContractEventsInput!) {
    declareContractEvents(input: $input) {
      ... on ContractEventsDeclared { lines { ...EventLine } }
      ... on ContractEventsRefused { fields { field message } }
      ... on Refusal { message }
    }
  }
`);

const standing = (lines: readonly EventLineFragment[]) => lines.filter(({ outcome }) => outcome !== 'REFUSED').length;

/** `/contrats/declarer?contrats=…`: one event of the contracts chosen in the list, shown line by line before it is declared (R-CON-09). */
export function EventOfMany() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const [search] = useSearchParams();
  const [chosen] = useState(() => search.get('contrats')?.split(',').filter(Boolean) ?? []);
  const [declared, setDeclared] = useState<readonly EventLineFragment[] | null>(null);
  const list = `${basePath}/contrats`;
  const toList = (
    <Button variant="primary" href={list}>
      {t('eventOfMany.toList')}
    </Button>
  );
  return (
    <Page
      title={t('eventOfMany.title')}
      {...(declared === null && chosen.length > 0 ? { lead: t('eventOfMany.lead', { count: chosen.length }) } : {})}
      width="wide"
      breadcrumb={[{ href: list, label: t('contracts.title') }]}
    >
      {chosen.length === 0 ? (
        <EmptyState title={t('eventOfMany.noneTitle')} action={toList}>
          {t('eventOfMany.none')}
        </EmptyState>
      ) : declared === null ? (
        <Declaration chosen={chosen} onDeclared={setDeclared} />
      ) : (
        <>
          <Notice
            tone={standing(declared) === declared.length ? 'success' : 'warning'}
            title={t('eventOfMany.done', { count: standing(declared), all: declared.length })}
            actions={toList}
            live
          >
            {t(standing(declared) === declared.length ? 'eventOfMany.doneText' : 'eventOfMany.partlyText')}
          </Notice>
          <EventLines lines={declared} />
        </>
      )}
    </Page>
  );
}

interface DeclarationProps {
  readonly chosen: readonly string[];
  readonly onDeclared: (lines: readonly EventLineFragment[]) => void;
}

/** The questions, then what they would change; another answer takes what was shown away. */
function Declaration({ chosen, onDeclared }: DeclarationProps) {
  const { t } = useTexts();
  const ask = useAsk(Judged);
  const { run, running } = useMutation(Declare);
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const [judged, setJudged] = useState<readonly EventLineFragment[] | null>(null);
  const [faults, setFaults] = useState<readonly Fault[]>([]);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [asking, setAsking] = useState(false);

  async function judge() {
    setAsking(true);
    const answer = await ask({ input: eventOf(chosen, answers) });
    setAsking(false);
    setProblem(answer.problem);
    const result = answer.data?.judgedContractEvents;
    setJudged(result?.__typename === 'ContractEventsJudged' ? result.lines : null);
    setFaults(result?.__typename === 'ContractEventsRefused' ? result.fields : []);
  }

  async function declare() {
    const answer = await run((operationId) => ({ input: { operationId, ...eventOf(chosen, answers) } }));
    setProblem(answer.problem);
    const result = answer.data?.declareContractEvents;
    if (result?.__typename === 'ContractEventsDeclared') onDeclared(result.lines);
    else if (result?.__typename === 'ContractEventsRefused') setFaults(result.fields);
  }

  return (
    <>
      <EventQuestions
        answers={answers}
        faults={faults}
        pending={asking}
        onAnswer={(change) => {
          setAnswers({ ...answers, ...change });
          setJudged(null);
        }}
        onAsk={judge}
      />
      <ProblemNotice problem={problem} />
      {judged !== null && (
        <Section title={t('eventOfMany.judged')} lead={t('eventOfMany.judgedLead')}>
          <p role="status">{t('eventOfMany.counts', { count: standing(judged), all: judged.length })}</p>
          <EventLines lines={judged} />
          {standing(judged) > 0 && (
            <div>
              <Button variant="primary" size="large" pending={running} onPress={() => void declare()}>
                {t('eventOfMany.declare', { count: standing(judged) })}
              </Button>
            </div>
          )}
        </Section>
      )}
    </>
  );
}
