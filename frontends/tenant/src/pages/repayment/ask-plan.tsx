import { type Problem, useAsk, useMutation, useSpace } from '@trousseau/space';
import { Button, FieldStack, longDay, MoneyField, Notice, RadioCards, Select } from '@trousseau/ui';
import { formatCents, formatCentsBriefly } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { RepaymentSchedulesQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { firstDays } from './first-days.ts';
import type { ShownDebt } from './repayment.tsx';

const Schedules = graphql(`
  query RepaymentSchedules($meansCents: Cents!, $firstOn: PlainDate!) {
    myDebts(first: 20) {
      nodes { id schedules(meansCents: $meansCents, firstOn: $firstOn) { monthlyCents instalments { dueOn instalmentCents } } }
    }
  }
`);

const AskForPlan = graphql(`
  mutation RequestRepaymentPlan($input: RequestRepaymentPlanInput!) {
    requestRepaymentPlan(input: $input) {
      ... on RepaymentPlanRequested { debt { id plan { id status } } }
      ... on Refusal { message }
    }
  }
`);

type Schedule = RepaymentSchedulesQuery['myDebts']['nodes'][number]['schedules'][number];

interface AskPlanProps {
  readonly debt: ShownDebt;
  /** There is or was a plan already: another one is asked for. */
  readonly again: boolean;
}

/** R-PLAN-02. From what one can pay a month, up to three ways to repay; the one chosen is sent to an officer. */
export function AskPlan({ debt, again }: AskPlanProps) {
  const { t, locale } = useTexts();
  const today = useToday();
  const asking = useAskedPlan(debt);
  const days = today === undefined ? [] : firstDays(today);
  const { meansCents, setMeansCents, schedules, message, problem, running } = asking;
  return (
    <FieldStack>
      <ProblemNotice problem={problem} />
      {message && (
        <Notice tone="warning" live>
          {message}
        </Notice>
      )}
      <MoneyField
        label={t(again ? 'repayment.ask.meansAgain' : 'repayment.ask.means')}
        hint={t('repayment.ask.meansHint', { least: formatCentsBriefly(debt.leastMonthlyCents) })}
        name="means"
        unit={t('repayment.ask.perMonth')}
        value={meansCents}
        onChange={setMeansCents}
      />
      <Select
        label={t('repayment.ask.first')}
        name="firstOn"
        value={asking.firstOn || (days[0] ?? '')}
        onChange={asking.setFirstOn}
        options={days.map((day) => ({ value: day, label: longDay(day, locale) }))}
      />
      <div>
        <Button pending={asking.looking} onPress={() => void asking.look(asking.firstOn || (days[0] ?? ''))}>
          {t('repayment.ask.look')}
        </Button>
      </div>
      {schedules && schedules.length > 0 && (
        <>
          <RadioCards
            label={t('repayment.ask.choose')}
            name="schedule"
            value={asking.chosen}
            onChange={asking.setChosen}
            columns={3}
            options={schedules.map((schedule) => ({
              value: String(schedule.monthlyCents),
              label: t('repayment.ask.monthly', { monthly: formatCents(schedule.monthlyCents) }),
              description: t('repayment.ask.until', {
                count: schedule.instalments.length,
                day: longDay(schedule.instalments.at(-1)?.dueOn ?? '', locale),
              }),
            }))}
          />
          <div>
            <Button variant="primary" pending={running} onPress={() => void asking.send()}>
              {t('repayment.ask.send')}
            </Button>
          </div>
        </>
      )}
    </FieldStack>
  );
}

/** What is typed, what it makes possible, and its sending. */
function useAskedPlan(debt: ShownDebt) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const ask = useAsk(Schedules);
  const { run, running } = useMutation(AskForPlan);
  const [meansCents, setMeans] = useState<number | null>(null);
  const [firstOn, setFirst] = useState('');
  const [looked, setLooked] = useState<{ firstOn: string; schedules: readonly Schedule[] } | null>(null);
  const [looking, setLooking] = useState(false);
  const [chosen, setChosen] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function look(day: string) {
    setMessage(null);
    if (!meansCents) return setMessage(t('repayment.ask.meansMissing'));
    setLooking(true);
    const { data, problem: trouble } = await ask({ meansCents, firstOn: day });
    setLooking(false);
    setProblem(trouble);
    const schedules = data?.myDebts.nodes.find(({ id }) => id === debt.id)?.schedules ?? [];
    if (data && schedules.length === 0) {
      const least = formatCentsBriefly(debt.leastMonthlyCents);
      setMessage(t('repayment.ask.tooLong', { least }));
    }
    setChosen(String(schedules[0]?.monthlyCents ?? ''));
    setLooked({ firstOn: day, schedules });
  }

  async function send() {
    if (!looked) return;
    const input = { debtId: debt.id, monthlyCents: Number(chosen), firstOn: looked.firstOn };
    const answer = await run((operationId) => ({ input: { operationId, ...input } }));
    setProblem(answer.problem);
    const result = answer.data?.requestRepaymentPlan;
    if (result?.__typename === 'RepaymentPlanRequested') notify({ tone: 'success', text: t('repayment.ask.sent') });
    else if (result) setMessage(result.message);
  }

  // What was computed for another sum or day is no longer an answer.
  const forget =
    <Value,>(set: (value: Value) => void) =>
    (value: Value) => {
      set(value);
      setLooked(null);
    };
  return {
    ...{
      meansCents,
      setMeansCents: forget(setMeans),
      firstOn,
      setFirstOn: forget(setFirst),
      schedules: looked?.schedules,
    },
    ...{ look, looking, chosen, setChosen, send, running, message, problem },
  };
}
