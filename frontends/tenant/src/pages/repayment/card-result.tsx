import { NotHere, type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, ErrorState, Notice, Page, Skeleton, Stack, type Tone } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useEffect, useEffectEvent, useState } from 'react';
import { useParams } from 'react-router';
import { graphql } from '../../gql/gql.ts';
import type { CardPaymentStatus, CheckCardPaymentMutation } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';

const CheckPayment = graphql(`
  mutation CheckCardPayment($input: CheckCardPaymentInput!) {
    checkCardPayment(input: $input) {
      ... on CardPaymentChecked { cardPayment { id status repaidCents debt { id outstandingCents } } }
    }
  }
`);

type ShownPayment = Extract<
  CheckCardPaymentMutation['checkCardPayment'],
  { __typename: 'CardPaymentChecked' }
>['cardPayment'];

const tones = {
  CREATED: 'info',
  PAID: 'success',
  REFUSED: 'warning',
  EXPIRED: 'info',
  TO_GIVE_BACK: 'info',
  GIVEN_BACK: 'info',
} as const satisfies Record<CardPaymentStatus, Tone>;

/** R-PLAN-03. Back from the processor’s page: it is asked what became of the payment, and the answer is said. */
export function CardResult() {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const { id = '' } = useParams();
  const { payment, problem, checking, check } = useChecked(id);
  if (problem?.errors.some(({ code }) => code === 'NOT_FOUND')) return <NotHere t={t} />;
  if (!payment && problem) return <ErrorState reference={problem.reference ?? undefined} onRetry={check} />;
  if (!payment) return <Skeleton kind="page" />;
  const { status, repaidCents, debt } = payment;
  const home = `${basePath}/remboursement`;
  const left = debt?.outstandingCents ?? 0;
  return (
    <Page
      title={t('repayment.card.result')}
      breadcrumb={[
        { href: basePath, label: t('home.title') },
        { href: home, label: t('repayment.title') },
      ]}
    >
      <Stack gap={5}>
        <Notice
          tone={tones[status]}
          title={t(`repayment.card.results.${status}.title`, { sum: formatCents(repaidCents) })}
          live
        >
          {t(`repayment.card.results.${status}.text`)}
        </Notice>
        {status === 'PAID' && (
          <p>{left === 0 ? t('repayment.repaid') : t('repayment.card.left', { sum: formatCents(left) })}</p>
        )}
        {status === 'CREATED' && (
          <div>
            <Button variant="primary" pending={checking} onPress={check}>
              {t('repayment.card.checkAgain')}
            </Button>
          </div>
        )}
        <div>
          <Button href={home}>{t(`repayment.card.results.${status}.next`)}</Button>
        </div>
      </Stack>
    </Page>
  );
}

/** Asks once when the page opens, then whenever it is pressed. */
function useChecked(cardPaymentId: string) {
  const { run, running: checking } = useMutation(CheckPayment);
  const [payment, setPayment] = useState<ShownPayment | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function ask() {
    const answer = await run(() => ({ input: { cardPaymentId } }));
    setProblem(answer.problem);
    if (answer.data) setPayment(answer.data.checkCardPayment.cardPayment);
  }
  const first = useEffectEvent((_: string) => void ask());
  useEffect(() => first(cardPaymentId), [cardPaymentId]);
  return { payment, problem, checking, check: () => void ask() };
}
