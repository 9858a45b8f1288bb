import { useAsk, useMutation, useQuery, useSpace } from '@trousseau/space';
import { useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { MonthlyTableQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { fitting, inputOf, type MonthLine, type MonthSums, type Told } from './told-lines.ts';

const MonthlyTable = graphql(`
  query MonthlyTable($after: String) {
    ringAccountsToUpdate(first: 100, after: $after) {
      totalCount
      nodes {
        claimId contractId spaceId number landlordName tenantNames updateByOn suspended
        months { dueOn dueCents housingAidCents housingAidPaidTo receivedCents receivedOn }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
`);

const SaveMonths = graphql(`
  mutation SaveRingMonths($input: SaveRingMonthsInput!) {
    saveRingMonths(input: $input) {
      ... on RingMonthsSaved { savedCount refusedLines { contractId dueOn message } }
      ... on Refusal { message }
    }
  }
`);

type Accounts = MonthlyTableQuery['ringAccountsToUpdate'];
type Account = Accounts['nodes'][number];

/** A line of the table and the account it belongs to. */
export interface ShownLine extends MonthLine {
  readonly account: Account;
}

export type MonthlyForm = ReturnType<typeof useMonthlyTable>;

/** The table as it is filled: what was said of each month stays until the server has kept it. */
export function useMonthlyTable() {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { data, loading, problem: unread, reload } = useQuery(MonthlyTable, { after: null });
  const ask = useAsk(MonthlyTable);
  const { run, running } = useMutation(SaveMonths);
  const [further, setFurther] = useState<readonly Accounts[]>([]);
  const [told, setTold] = useState<Readonly<Record<string, Told>>>({});
  const [refusals, setRefusals] = useState<Readonly<Record<string, string>>>({});
  const [unsent, setUnsent] = useState<ReturnType<typeof useQuery>['problem']>(null);

  const pages = data ? [data.ringAccountsToUpdate, ...further] : [];
  const lines = linesOf(pages, told);
  const ready = lines.filter((line) => line.told !== undefined);

  function tell(key: string, what: Told | undefined) {
    setTold(({ [key]: _, ...others }) => (what ? { ...others, [key]: what } : others));
    setRefusals(({ [key]: _, ...others }) => others);
  }

  async function readMore() {
    const { data: next, problem } = await ask({ after: pages.at(-1)?.pageInfo.endCursor ?? null });
    setUnsent(problem);
    if (next) setFurther([...further, next.ringAccountsToUpdate]);
  }

  async function send() {
    const incomplete = Object.fromEntries(ready.filter(isIncomplete).map(({ key }) => [key, t('account.sumMissing')]));
    setRefusals(incomplete);
    if (Object.keys(incomplete).length > 0) return;
    const months = fitting(ready.map(inputOf));
    const { data: answer, problem } = await run((operationId) => ({ input: { operationId, months } }));
    setUnsent(problem);
    const result = answer?.saveRingMonths;
    if (result?.__typename !== 'RingMonthsSaved') return;
    const refused = Object.fromEntries(
      result.refusedLines.map(({ contractId, dueOn, message }) => [keyOf(contractId, dueOn), message]),
    );
    const sent = new Set(months.map(({ contractId, dueOn }) => keyOf(contractId, dueOn)));
    setRefusals(refused);
    setTold((before) => Object.fromEntries(Object.entries(before).filter(([key]) => !sent.has(key) || key in refused)));
    setFurther([]);
    reload();
    if (result.savedCount > 0) notify({ tone: 'success', text: t('monthly.saved', { count: result.savedCount }) });
  }

  return {
    ...{ lines, refusals, loading, unread, unsent, reload, tell, readMore, send },
    totalCount: data?.ringAccountsToUpdate.totalCount,
    hasMore: pages.at(-1)?.pageInfo.hasNextPage === true,
    readyCount: ready.length,
    sending: running,
    tellAllSame: () => setTold({ ...Object.fromEntries(lines.map(({ key }) => [key, { kind: 'SAME' }])), ...told }),
  };
}

const keyOf = (contractId: string, dueOn: string) => `${contractId} ${dueOn}`;

function linesOf(pages: readonly Accounts[], told: Readonly<Record<string, Told>>): ShownLine[] {
  return pages
    .flatMap(({ nodes }) => nodes)
    .flatMap((account) =>
      account.months.map((month) => {
        const key = keyOf(account.contractId, month.dueOn);
        const same: MonthSums = { ...month, receivedOn: month.receivedOn ?? '' };
        const { contractId, months } = account;
        return { key, contractId, dueOn: month.dueOn, same, hasSiblings: months.length > 1, told: told[key], account };
      }),
    );
}

const isIncomplete = ({ told }: MonthLine) =>
  told?.kind === 'CHANGED' && [told.dueCents, told.housingAidCents, told.receivedCents].some((cents) => cents === null);
