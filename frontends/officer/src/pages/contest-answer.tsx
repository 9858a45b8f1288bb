import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { longDay, Notice, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ReasonedAnswer } from '../components/reasoned-answer.tsx';
import { graphql } from '../gql/gql.ts';
import type { ContestAnswer as Answer, ReceiptStatus } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const AnswerContest = graphql(`
  mutation AnswerContest($input: AnswerContestInput!) {
    answerContest(input: $input) {
      ... on ContestAnswered {
        receipt { id status contest { id answer answerReason } claim { id status receipts { id number status } } }
      }
      ... on Refusal { message }
    }
  }
`);

interface ContestedReceipt {
  readonly id: string;
  readonly number: string;
  readonly status: ReceiptStatus;
  readonly indemnityCents: number;
  readonly contest: { readonly reason: string; readonly answerByOn: string } | null;
}

interface ContestsToAnswerProps {
  readonly receipts: readonly ContestedReceipt[];
  /** What a receipt of today would pay; null when the landlord first corrects the file. */
  readonly payableCents: number | null;
  readonly reload: () => void;
}

/** The contested receipt of a file: what the landlord finds wrong, what it would be today, and the three answers. */
export function ContestsToAnswer({ receipts, payableCents, reload }: ContestsToAnswerProps) {
  const { t, locale } = useTexts();
  const answers: readonly Answer[] = payableCents === null ? ['UPHOLD', 'WITHDRAW'] : ['UPHOLD', 'CORRECT', 'WITHDRAW'];
  return receipts
    .filter(({ status }) => status === 'CONTESTED')
    .map(({ id, number, indemnityCents, contest }) => (
      <Stack key={id}>
        <Notice
          tone="warning"
          title={t('contest.toAnswer', { number, day: contest ? longDay(contest.answerByOn, locale) : '' })}
        >
          <p>{t('contest.landlordSays', { reason: contest?.reason ?? '' })}</p>
          <p>
            {payableCents === null
              ? t('contest.sum', { sum: formatCents(indemnityCents) })
              : t('contest.sums', { sum: formatCents(indemnityCents), today: formatCents(payableCents) })}
          </p>
        </Notice>
        {answers.map((answer) => (
          <ContestAnswer
            key={answer}
            receiptId={id}
            answer={answer}
            forDamage={payableCents === null}
            reload={reload}
          />
        ))}
      </Stack>
    ));
}

interface ContestAnswerProps {
  readonly receiptId: string;
  readonly answer: Answer;
  readonly forDamage: boolean;
  readonly reload: () => void;
}

function ContestAnswer({ receiptId, answer, forDamage, reload }: ContestAnswerProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(AnswerContest);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function give(reason: string) {
    const given = await run((operationId) => ({ input: { operationId, receiptId, answer, reason } }));
    setProblem(given.problem);
    const result = given.data?.answerContest;
    if (result?.__typename !== 'ContestAnswered') return result?.message ?? '';
    notify({ tone: 'success', text: t('contest.done') });
    reload();
    return null;
  }

  const means = answer === 'WITHDRAW' && forDamage ? 'contest.reopenMeans' : (`contest.${answer}.means` as const);
  return (
    <ReasonedAnswer
      words={{ open: t(`contest.${answer}.open`), title: t(`contest.${answer}.title`), means: t(means) }}
      tone={answer === 'WITHDRAW' ? 'danger' : 'normal'}
      pending={running}
      problem={problem}
      onAnswer={give}
    />
  );
}
