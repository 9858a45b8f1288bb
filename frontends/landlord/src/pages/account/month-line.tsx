import { Button, MoneyField, shortDay } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { AidRecipientField } from '../../components/aid-recipient-field.tsx';
import { DayField } from '../../components/day-field.tsx';
import { owedCentsOf } from '../../months.ts';
import { useTexts } from '../../use-texts.ts';
import { monthInWords } from '../../words.ts';
import styles from './month-grid.module.css';
import type { AccountForm, MonthRow } from './use-account-form.ts';

interface MonthLineProps {
  readonly row: MonthRow;
  readonly index: number;
  readonly form: AccountForm;
  /** Running balance after this month, as saved; null while something is being typed. */
  readonly balanceCents: number | null;
}

/** One month: what was due, the aid, what came in and when. « Tout payé » fills the last two. */
export function MonthLine({ row, index, form, balanceCents }: MonthLineProps) {
  const { t, locale } = useTexts();
  const { dueOn, receivedOn } = row;
  const month = monthInWords(dueOn, locale);
  const field = (name: 'dueCents' | 'housingAidCents' | 'receivedCents') => ({
    name: `months.${index}.${name}`,
    value: row[name],
    onChange: (cents: number | null) => form.edit(index, { [name]: cents }),
    error: form.errors[`months.${index}.${name}`],
  });
  const owedCents = owedCentsOf(row);
  const received = (row.receivedCents ?? 0) > 0;
  return (
    <li className={styles.line} id={`months.${index}.dueOn`} tabIndex={-1} aria-label={month}>
      <div className={styles.month}>
        <span className={styles.name}>{month}</span>
        <Rest owedCents={owedCents} receivedCents={row.receivedCents ?? 0} dueOn={dueOn} />
        {balanceCents !== null && balanceCents > 0 && (
          <span className={styles.balance}>{t('account.balanceAfter', { sum: formatCents(balanceCents) })}</span>
        )}
        {form.errors[`months.${index}.dueOn`] && (
          <span className={styles.wrong}>{form.errors[`months.${index}.dueOn`]}</span>
        )}
      </div>
      <div className={styles.cell}>
        <MoneyField label={t('account.due')} {...field('dueCents')} />
      </div>
      <div className={styles.cell}>
        <MoneyField label={t('account.aid')} {...field('housingAidCents')} />
        <AidRecipientField
          name={`months.${index}.housingAidPaidTo`}
          month={row}
          onChange={(housingAidPaidTo) => form.edit(index, { housingAidPaidTo })}
        />
      </div>
      <div className={styles.cell}>
        <MoneyField label={t('account.received')} {...field('receivedCents')} />
      </div>
      <div className={styles.cell}>
        {received ? (
          <DayField
            label={t('account.receivedOn')}
            name={`months.${index}.receivedOn`}
            value={receivedOn}
            onChange={(day) => form.edit(index, { receivedOn: day })}
            error={form.errors[`months.${index}.receivedOn`]}
          />
        ) : (
          <Button
            size="small"
            label={t('account.allPaidOf', { month })}
            onPress={() => form.edit(index, { receivedCents: owedCents, receivedOn: dueOn })}
          >
            {t('account.allPaid')}
          </Button>
        )}
      </div>
    </li>
  );
}

interface RestProps {
  readonly owedCents: number;
  readonly receivedCents: number;
  readonly dueOn: string;
}

/** What is left of the month, as typed; the arrears themselves are the server's. */
function Rest({ owedCents, receivedCents, dueOn }: RestProps) {
  const { t } = useTexts();
  const restCents = owedCents - receivedCents;
  return (
    <span className={restCents > 0 ? styles.unpaid : styles.paid}>
      {restCents > 0 ? t('account.rest', { sum: formatCents(restCents) }) : t('account.settled')}
      <span className={styles.dueOn}>{t('account.dueOn', { day: shortDay(dueOn) })}</span>
    </span>
  );
}
