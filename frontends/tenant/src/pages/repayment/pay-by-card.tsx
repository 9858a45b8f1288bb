import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { Button, Card, FieldStack, longDay, MoneyField, Notice, RadioCards, Stack } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import { type CardSum, cardSums } from './card-sums.ts';
import type { ShownDebt } from './repayment.tsx';

const PayByCardMutation = graphql(`
  mutation PayDebtByCard($input: PayDebtByCardInput!) {
    payDebtByCard(input: $input) {
      ... on CardPaymentOpened { cardPaymentId address }
      ... on Refusal { message }
    }
  }
`);

/** The answer that is no proposed sum. */
const OTHER = 'OTHER';

interface PayByCardProps {
  readonly debt: ShownDebt;
  readonly reload: () => void;
}

/** R-PLAN-03. A card pays on the processor’s page: what it pays is chosen here, the card is typed there. */
export function PayByCard({ debt, reload }: PayByCardProps) {
  const { t } = useTexts();
  const paying = useCardPage(debt, reload);
  const open = debt.pendingCardPayments.find(({ status }) => status === 'CREATED');
  return (
    <Card icon="wallet" title={t('repayment.card.title')}>
      <Stack>
        <p>{t('repayment.card.lead')}</p>
        <ProblemNotice problem={paying.problem} />
        {paying.message && (
          <Notice tone="warning" live>
            {paying.message}
          </Notice>
        )}
        {open ? <OpenPayment payment={open} paying={paying} /> : <ChooseSum debt={debt} paying={paying} />}
      </Stack>
    </Card>
  );
}

/** Opens the page and goes there; what hinders it is said, and the debt read again. */
function useCardPage(debt: ShownDebt, reload: () => void) {
  const { run, running } = useMutation(PayByCardMutation);
  const [problem, setProblem] = useState<Problem | null>(null);
  const [message, setMessage] = useState<string | null>(null);

  async function pay(repaidCents: number) {
    const answer = await run((operationId) => ({ input: { operationId, debtId: debt.id, repaidCents } }));
    setProblem(answer.problem);
    const result = answer.data?.payDebtByCard;
    if (result?.__typename === 'CardPaymentOpened') return window.location.assign(result.address);
    setMessage(result?.message ?? null);
    if (result) reload();
  }

  return { pay, running, problem, message, setMessage };
}

type Paying = ReturnType<typeof useCardPage>;

interface OpenPaymentProps {
  readonly payment: ShownDebt['pendingCardPayments'][number];
  readonly paying: Paying;
}

/** A payment that was begun: one goes on with it, or asks what became of it. */
function OpenPayment({ payment: { id, repaidCents }, paying }: OpenPaymentProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <>
      <Notice tone="info" title={t('repayment.card.open', { sum: formatCents(repaidCents) })}>
        {t('repayment.card.openText')}
      </Notice>
      <div>
        <Button variant="primary" pending={paying.running} onPress={() => void paying.pay(repaidCents)}>
          {t('repayment.card.resume')}
        </Button>
      </div>
      <div>
        <Button variant="quiet" href={`${basePath}/remboursement/carte/${id}`}>
          {t('repayment.card.check')}
        </Button>
      </div>
    </>
  );
}

/** The expected sum first, then all, then any other. */
function ChooseSum({ debt, paying }: { readonly debt: ShownDebt; readonly paying: Paying }) {
  const { t, locale } = useTexts();
  const sums = cardSums(debt);
  const [chosen, setChosen] = useState<string>(sums.length > 1 ? (sums[0]?.kind ?? OTHER) : OTHER);
  const [otherCents, setOther] = useState<number | null>(null);
  const cents = chosen === OTHER ? otherCents : (sums.find(({ kind }) => kind === chosen)?.repaidCents ?? null);
  const about = ({ kind, dueOn }: CardSum) =>
    t(`repayment.card.sums.${kind}`, { day: dueOn === undefined ? '' : longDay(dueOn, locale) });
  return (
    <FieldStack>
      <RadioCards
        label={t('repayment.card.choose')}
        name={`card-sum-${debt.id}`}
        value={chosen}
        onChange={setChosen}
        options={[
          ...sums.map((sum) => ({ value: sum.kind, label: formatCents(sum.repaidCents), description: about(sum) })),
          { value: OTHER, label: t('repayment.card.other') },
        ]}
      />
      {chosen === OTHER && (
        <MoneyField
          label={t('repayment.card.sum')}
          name={`card-cents-${debt.id}`}
          value={otherCents}
          onChange={setOther}
        />
      )}
      <div>
        <Button
          variant="primary"
          pending={paying.running}
          onPress={() => (cents ? void paying.pay(cents) : paying.setMessage(t('repayment.card.sumMissing')))}
        >
          {cents ? t('repayment.card.pay', { sum: formatCents(cents) }) : t('repayment.card.payAny')}
        </Button>
      </div>
    </FieldStack>
  );
}
