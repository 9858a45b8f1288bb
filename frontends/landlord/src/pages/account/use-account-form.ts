import { type Problem, useMutation, useSpace } from '@trousseau/space';
import { useEffect, useState } from 'react';
import { graphql } from '../../gql/gql.ts';
import type { HousingAidRecipient, RentMonthInput } from '../../gql/graphql.ts';
import { aidRecipient } from '../../months.ts';
import { useTexts } from '../../use-texts.ts';
import type { AccountContract, TenantAccount } from './account.tsx';

const SaveMonths = graphql(`
  mutation SaveRentMonths($input: SaveRentMonthsInput!) {
    saveRentMonths(input: $input) {
      ... on RentMonthsSaved {
        tenantAccount { id version months { dueOn dueCents housingAidCents housingAidPaidTo receivedCents receivedOn balanceCents } }
      }
      ... on RentMonthsRefused { fields { field message } }
      ... on StaleVersion { currentVersion }
      ... on Refusal { message }
    }
  }
`);

/** One month while it is being typed; null or '' where nothing readable is there yet. */
export interface MonthRow {
  readonly dueOn: string;
  readonly dueCents: number | null;
  readonly housingAidCents: number | null;
  readonly housingAidPaidTo: HousingAidRecipient;
  readonly receivedCents: number | null;
  readonly receivedOn: string;
}

/** Most months of an account. */
export const mostMonths = 48;

export type AccountForm = ReturnType<typeof useAccountForm>;

/** The account as it is typed: nothing leaves before « Enregistrer », and nothing typed is lost when somebody else saved meanwhile. */
export function useAccountForm(contract: AccountContract, account: TenantAccount, reload: () => void) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(SaveMonths);
  const [rows, setRows] = useState<readonly MonthRow[]>(() => rowsOf(account));
  const [version, setVersion] = useState(account.version);
  const [unsaved, setUnsaved] = useState(false);
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [attempts, setAttempts] = useState(0);
  const [overtakenBy, setOvertakenBy] = useState<number | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  function take(saved: Pick<TenantAccount, 'version' | 'months'>) {
    setRows(rowsOf(saved));
    setVersion(saved.version);
    setUnsaved(false);
    setErrors({});
    setOvertakenBy(null);
  }

  // What the server holds wins as long as nothing was typed here.
  useEffect(() => {
    if (unsaved || account.version === version) return;
    setRows(rowsOf(account));
    setVersion(account.version);
  }, [account, version, unsaved]);

  function change(next: readonly MonthRow[]) {
    setRows(next);
    setUnsaved(true);
    setErrors({});
  }

  async function save(over = version) {
    setAttempts(attempts + 1);
    const missing = missingIn(rows, t('account.sumMissing'), t('account.dayMissing'));
    setErrors(missing);
    if (Object.keys(missing).length > 0) return;
    const input = { contractId: contract.id, version: over, months: rows.map(inputOf) };
    const answer = await run(() => ({ input }));
    setProblem(answer.problem);
    const result = answer.data?.saveRentMonths;
    if (result?.__typename === 'RentMonthsSaved') {
      take(result.tenantAccount);
      notify({ tone: 'success', text: t('account.saved') });
    } else if (result?.__typename === 'StaleVersion') setOvertakenBy(result.currentVersion);
    else if (result?.__typename === 'RentMonthsRefused')
      setErrors(Object.fromEntries(result.fields.map(({ field, message }) => [field, message])));
  }

  return {
    rows,
    unsaved,
    errors,
    attempts,
    problem,
    saving: running,
    overtaken: overtakenBy !== null,
    edit: (index: number, part: Partial<MonthRow>) =>
      change(rows.map((row, at) => (at === index ? { ...row, ...part } : row))),
    add: (dueDays: readonly string[]) =>
      change([...rows, ...dueDays.map((dueOn) => nextRow(dueOn, account, rows.at(-1)))]),
    receive: (parts: readonly ReceivedOnDay[]) => change(rows.map((row) => withReceived(row, parts))),
    removeLast: () => change(rows.slice(0, -1)),
    save: () => save(),
    saveAnyway: () => save(overtakenBy ?? version),
    takeTheirs: () => {
      take(account);
      reload();
    },
  };
}

/** What came for a month, and when. */
interface ReceivedOnDay {
  readonly dueOn: string;
  readonly partCents: number;
  readonly on: string;
}

/** A month with what came for it besides; its day is that of the last sum. */
function withReceived(row: MonthRow, parts: readonly ReceivedOnDay[]): MonthRow {
  const own = parts.filter(({ dueOn }) => dueOn === row.dueOn);
  const addedCents = own.reduce((sum, { partCents }) => sum + partCents, 0);
  const receivedOn = [row.receivedOn, ...own.map(({ on }) => on)].sort().at(-1) ?? row.receivedOn;
  return { ...row, receivedCents: (row.receivedCents ?? 0) + addedCents, receivedOn };
}

function rowsOf({ months }: Pick<TenantAccount, 'months'>): MonthRow[] {
  return months.map(({ dueOn, dueCents, housingAidCents, housingAidPaidTo, receivedCents, receivedOn }) => {
    return { dueOn, dueCents, housingAidCents, housingAidPaidTo, receivedCents, receivedOn: receivedOn ?? '' };
  });
}

/** What a month usually is: the rent of the lease, the aid of the month before, nothing received yet. */
function nextRow(dueOn: string, { monthlyDueCents }: TenantAccount, before: MonthRow | undefined): MonthRow {
  return {
    dueOn,
    dueCents: monthlyDueCents,
    housingAidCents: before?.housingAidCents ?? 0,
    housingAidPaidTo: before?.housingAidPaidTo ?? 'NOBODY',
    receivedCents: 0,
    receivedOn: '',
  };
}

function inputOf({ dueOn, dueCents, housingAidCents, receivedCents, receivedOn, ...row }: MonthRow): RentMonthInput {
  const sums = { dueCents: dueCents ?? 0, housingAidCents: housingAidCents ?? 0, receivedCents: receivedCents ?? 0 };
  const housingAidPaidTo = aidRecipient({ housingAidCents, housingAidPaidTo: row.housingAidPaidTo });
  return { dueOn, ...sums, housingAidPaidTo, receivedOn: sums.receivedCents > 0 ? receivedOn : null };
}

/** What is still empty, under the name the server would refuse it by. */
function missingIn(rows: readonly MonthRow[], sumMissing: string, dayMissing: string): Record<string, string> {
  const missing: Record<string, string> = {};
  rows.forEach((row, index) => {
    for (const name of ['dueCents', 'housingAidCents', 'receivedCents'] as const) {
      if (row[name] === null) missing[`months.${index}.${name}`] = sumMissing;
    }
    if ((row.receivedCents ?? 0) > 0 && row.receivedOn === '') missing[`months.${index}.receivedOn`] = dayMissing;
  });
  return missing;
}
