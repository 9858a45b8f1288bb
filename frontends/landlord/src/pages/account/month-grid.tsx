import { useMayChange } from '@trousseau/space';
import {
  Button,
  Cluster,
  Disclosure,
  EmptyState,
  ErrorSummary,
  FormActions,
  Notice,
  Section,
  Stack,
} from '@trousseau/ui';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { dueDaysUntil, dueOnNextMonth, owedCentsOf } from '../../months.ts';
import { useTexts } from '../../use-texts.ts';
import { useToday } from '../../use-today.ts';
import { monthAsTitle, monthInWords } from '../../words.ts';
import type { TenantAccount } from './account.tsx';
import { ImportStatement } from './import-statement.tsx';
import styles from './month-grid.module.css';
import { MonthLine } from './month-line.tsx';
import { type AccountForm, type MonthRow, mostMonths } from './use-account-form.ts';

interface MonthGridProps {
  readonly form: AccountForm;
  readonly account: TenantAccount;
  readonly dueDay: number;
  readonly tenantNames: readonly string[];
}

/** The months of the account, all editable in place; a new month arrives filled with what it usually is. */
export function MonthGrid({ form, account, dueDay, tenantNames }: MonthGridProps) {
  const { t } = useTexts();
  const heads = ['month', 'due', 'aidHead', 'received', 'receivedOn'] as const;
  const mayChange = useMayChange();
  const settled = Math.min(foldedMonths(account), form.rows.length);
  const balances = new Map(account.months.map(({ dueOn, balanceCents }) => [dueOn, balanceCents]));
  const balanceOf = ({ dueOn }: MonthRow) => (form.unsaved ? null : (balances.get(dueOn) ?? null));
  return (
    <Section title={t('account.months')} lead={t('account.monthsLead')}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void form.save();
        }}
      >
        <fieldset className={styles.months} disabled={!mayChange}>
          <Stack>
            <SaveTrouble form={form} />
            {form.rows.length === 0 && <EmptyState title={t('account.empty')}>{t('account.emptyText')}</EmptyState>}
            {form.rows.length > 0 && (
              <div className={styles.frame}>
                <div className={styles.heads} aria-hidden="true">
                  {heads.map((head) => (
                    <span key={head}>{t(`account.${head}`)}</span>
                  ))}
                </div>
                <SettledMonths form={form} count={settled} />
                <ol className={styles.lines} aria-label={t('account.months')}>
                  {form.rows.slice(settled).map((row, index) => (
                    <MonthLine
                      key={row.dueOn}
                      row={row}
                      index={settled + index}
                      form={form}
                      balanceCents={balanceOf(row)}
                    />
                  ))}
                </ol>
              </div>
            )}
            <AddMonths form={form} account={account} dueDay={dueDay} />
            {form.rows.length > 0 && <ImportStatement form={form} tenantNames={tenantNames} />}
            <FormActions aside={form.unsaved ? t('account.unsaved') : undefined}>
              <Button type="submit" variant="primary" pending={form.saving} disabled={!form.unsaved}>
                {t('account.save')}
              </Button>
            </FormActions>
          </Stack>
        </fieldset>
      </form>
    </Section>
  );
}

/** Months paid in full before the first that is not, as saved: what one types never makes a line jump. A few stay in sight. */
function foldedMonths({ months }: TenantAccount): number {
  const unpaid = months.findIndex((month) => month.receivedCents < owedCentsOf(month));
  const settled = unpaid === -1 ? months.length - 1 : unpaid;
  return settled > 2 ? settled : 0;
}

/** The months that need nothing, folded so that the others come first; opened by an error inside. */
function SettledMonths({ form, count }: { readonly form: AccountForm; readonly count: number }) {
  const { t } = useTexts();
  if (count === 0) return null;
  const wrong = Object.keys(form.errors).some((field) => Number(field.split('.')[1]) < count);
  return (
    <div className={styles.folded}>
      <Disclosure key={String(wrong)} title={t('account.settledMonths', { count })} defaultOpen={wrong}>
        <ol className={styles.lines} aria-label={t('account.settledMonths', { count })}>
          {form.rows.slice(0, count).map((row, index) => (
            <MonthLine key={row.dueOn} row={row} index={index} form={form} balanceCents={null} />
          ))}
        </ol>
      </Disclosure>
    </div>
  );
}

/** What keeps the account from being saved: points to correct, somebody else's save, the network. */
function SaveTrouble({ form }: Pick<MonthGridProps, 'form'>) {
  const { t, locale } = useTexts();
  const errors = Object.entries(form.errors).map(([field, message]) => {
    const row = form.rows[Number(field.split('.')[1])];
    return { field, message: row ? `${monthAsTitle(row.dueOn, locale)} – ${message}` : message };
  });
  return (
    <>
      <ErrorSummary errors={errors} submitCount={form.attempts} />
      <ProblemNotice problem={form.problem} />
      {form.overtaken && (
        <Notice
          tone="warning"
          live
          title={t('account.overtaken')}
          actions={
            <>
              <Button variant="primary" onPress={form.takeTheirs}>
                {t('account.takeTheirs')}
              </Button>
              <Button pending={form.saving} onPress={() => void form.saveAnyway()}>
                {t('account.saveAnyway')}
              </Button>
            </>
          }
        >
          {t('account.overtakenText')}
        </Notice>
      )}
    </>
  );
}

function AddMonths({ form, account, dueDay }: Omit<MonthGridProps, 'tenantNames'>) {
  const { t, locale } = useTexts();
  const today = useToday();
  const last = form.rows.at(-1);
  const saved = account.months.at(-1)?.dueOn;
  const next = last === undefined || last.dueOn === saved ? account.nextDueOn : dueOnNextMonth(last.dueOn, dueDay);
  const room = mostMonths - form.rows.length;
  const fallen = today === undefined ? [] : dueDaysUntil(next, dueDay, today, room);
  return (
    <Cluster>
      {fallen.length > 1 && (
        <Button variant="secondary" icon="plus" onPress={() => form.add(fallen)}>
          {t('account.addAll', { count: fallen.length })}
        </Button>
      )}
      {room > 0 && (
        <Button variant={fallen.length > 1 ? 'quiet' : 'secondary'} icon="plus" onPress={() => form.add([next])}>
          {t('account.add', { month: monthInWords(next, locale) })}
        </Button>
      )}
      {last !== undefined && (
        <Button variant="quiet" icon="minus" onPress={form.removeLast}>
          {t('account.remove', { month: monthInWords(last.dueOn, locale) })}
        </Button>
      )}
    </Cluster>
  );
}
