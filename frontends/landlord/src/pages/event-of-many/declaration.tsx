import { type Problem, useAsk, useMutation } from '@trousseau/space';
import { Button, Notice, Section } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { EventLineFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { type Answers, eventOf, noAnswers } from './answers.ts';
import { EventLines, standing } from './event-lines.tsx';
import { EventQuestions, type Fault } from './event-questions.tsx';
import { inBatches } from './in-batches.ts';

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

type Lines = readonly EventLineFragment[];
interface BatchOfLines {
  readonly lines: Lines | null;
  readonly faults: readonly Fault[];
  readonly problem: Problem | null;
}

interface DeclarationProps {
  readonly chosen: readonly string[];
  readonly onDeclared: (lines: Lines) => void;
}

/** The questions, then what they would change; another answer takes what was shown away. */
export function Declaration({ chosen, onDeclared }: DeclarationProps) {
  const { t } = useTexts();
  const [answers, setAnswers] = useState<Answers>(noAnswers);
  const { judge, declare } = useSending(answers);
  const [judged, setJudged] = useState<Lines>([]);
  const [declared, setDeclared] = useState<Lines>([]);
  const [stopped, setStopped] = useState<BatchOfLines | null>(null);
  const [step, setStep] = useState<'JUDGING' | 'DECLARING' | null>(null);
  const hasBegun = declared.length > 0;
  const isJudged = judged.length === chosen.length;

  async function showWhatChanges() {
    setJudged([]);
    setStep('JUDGING');
    setStopped(await inBatches(chosen, [], judge, setJudged));
    setStep(null);
  }

  async function goOn() {
    let lines = declared;
    setStep('DECLARING');
    const stop = await inBatches(chosen, declared, declare, (all) => {
      lines = all;
      setDeclared(all);
    });
    setStep(null);
    setStopped(stop);
    if (stop === null) onDeclared(lines);
  }

  return (
    <>
      {!hasBegun && (
        <EventQuestions
          answers={answers}
          faults={stopped?.faults ?? []}
          pending={step === 'JUDGING'}
          onAnswer={(change) => {
            setAnswers({ ...answers, ...change });
            setJudged([]);
          }}
          onAsk={showWhatChanges}
        />
      )}
      {step !== null && <Progress step={step} done={step === 'JUDGING' ? judged : declared} all={chosen.length} />}
      <ProblemNotice problem={stopped?.problem ?? null} />
      {hasBegun && step === null && (
        <Notice
          tone="warning"
          title={t('eventOfMany.interrupted', { count: declared.length, all: chosen.length })}
          actions={<Button onPress={() => void goOn()}>{t('eventOfMany.goOn')}</Button>}
          live
        >
          {t('eventOfMany.interruptedText')}
        </Notice>
      )}
      {isJudged && (
        <Section title={t('eventOfMany.judged')} lead={t('eventOfMany.judgedLead')}>
          <p role="status">{t('eventOfMany.counts', { count: standing(judged), all: judged.length })}</p>
          <EventLines lines={judged} />
          {standing(judged) > 0 && !hasBegun && (
            <div>
              <Button variant="primary" size="large" pending={step === 'DECLARING'} onPress={() => void goOn()}>
                {t('eventOfMany.declare', { count: standing(judged) })}
              </Button>
            </div>
          )}
        </Section>
      )}
    </>
  );
}

/** How far the requests are; nothing while a single one does it all. */
function Progress({ step, done, all }: { step: 'JUDGING' | 'DECLARING'; done: Lines; all: number }) {
  const { t } = useTexts();
  return <p role="status">{t(`eventOfMany.progress.${step}`, { count: done.length, all })}</p>;
}

/** One batch judged, one batch declared, with the answers as they stand. */
function useSending(answers: Answers) {
  const ask = useAsk(Judged);
  const { run } = useMutation(Declare);

  async function judge(batch: readonly string[]): Promise<BatchOfLines> {
    const { data, problem } = await ask({ input: eventOf(batch, answers) });
    return linesOf(data?.judgedContractEvents, problem);
  }

  async function declare(batch: readonly string[]): Promise<BatchOfLines> {
    const { data, problem } = await run((operationId) => ({ input: { operationId, ...eventOf(batch, answers) } }));
    return linesOf(data?.declareContractEvents, problem);
  }
  return { judge, declare };
}

interface Result {
  readonly lines?: Lines;
  readonly fields?: readonly Fault[];
}

const linesOf = (result: Result | undefined, problem: Problem | null): BatchOfLines => ({
  lines: result?.lines ?? null,
  faults: result?.fields ?? [],
  problem,
});
