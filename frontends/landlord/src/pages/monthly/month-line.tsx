import { Badge, Checkbox, MoneyField, shortDay, VisuallyHidden } from '@trousseau/ui';
import { AidRecipientField } from '../../components/aid-recipient-field.tsx';
import { DayField } from '../../components/day-field.tsx';
import { useTexts } from '../../use-texts.ts';
import { monthInWords, namesInWords } from '../../words.ts';
import styles from './monthly.module.css';
import type { MonthSums } from './told-lines.ts';
import type { MonthlyForm, ShownLine } from './use-monthly-table.ts';

interface MonthLineProps {
  readonly line: ShownLine;
  readonly form: MonthlyForm;
}

/** One month of one account: « rien n’a changé » in one press, or other sums. */
export function MonthLine({ line, form }: MonthLineProps) {
  const { t, locale } = useTexts();
  const { account, dueOn, told, key } = line;
  const names = namesInWords(account.tenantNames, locale);
  const month = monthInWords(dueOn, locale);
  const refusal = form.refusals[key];
  return (
    <li className={styles.line} data-told={told?.kind} aria-label={t('monthly.lineOf', { names, month })}>
      <div className={styles.who}>
        <span className={styles.name}>{names}</span>
        <span className={styles.detail}>{account.landlordName}</span>
        {refusal !== undefined && (
          <span className={styles.refusal} role="alert">
            {refusal}
          </span>
        )}
      </div>
      <div className={styles.month}>
        <span className={styles.name}>{month}</span>
        {dueOn === account.months[0]?.dueOn && <Limit account={account} />}
      </div>
      <Sums line={line} form={form} />
      <div className={styles.same}>
        <Checkbox
          name={`${key} same`}
          label={
            <span>
              {t('monthly.same')}
              <VisuallyHidden> – {t('monthly.lineOf', { names, month })}</VisuallyHidden>
            </span>
          }
          value={told?.kind === 'SAME'}
          onChange={(isSame) => form.tell(key, isSame ? { kind: 'SAME' } : undefined)}
        />
        {told?.kind === 'CHANGED' && <Badge tone="info">{t('monthly.changed')}</Badge>}
      </div>
    </li>
  );
}

/** The limit of an account is that of its oldest month; past it, the claim waits. */
function Limit({ account: { suspended, updateByOn } }: { readonly account: ShownLine['account'] }) {
  const { t } = useTexts();
  return suspended ? (
    <Badge tone="warning">{t('claimStatus.SUSPENDED')}</Badge>
  ) : (
    <span className={styles.detail}>{t('monthly.by', { day: shortDay(updateByOn) })}</span>
  );
}

function Sums({ line, form }: MonthLineProps) {
  const { t } = useTexts();
  const { key, dueOn, same, told } = line;
  const sums: MonthSums = told?.kind === 'CHANGED' ? told : same;
  const change = (part: Partial<MonthSums>) => {
    const next = { ...sums, ...part };
    const receivedOn = (next.receivedCents ?? 0) > 0 ? next.receivedOn || dueOn : '';
    form.tell(key, { kind: 'CHANGED', ...next, receivedOn });
  };
  const fields = [
    ['dueCents', 'account.due'],
    ['housingAidCents', 'account.aid'],
    ['receivedCents', 'account.received'],
  ] as const;
  return (
    <>
      {fields.map(([name, label]) => (
        <div key={name} className={styles.cell}>
          <MoneyField
            label={t(label)}
            name={`${key} ${name}`}
            value={sums[name]}
            onChange={(cents) => change({ [name]: cents })}
          />
          {name === 'housingAidCents' && (
            <AidRecipientField
              name={`${key} housingAidPaidTo`}
              month={sums}
              onChange={(housingAidPaidTo) => change({ housingAidPaidTo })}
            />
          )}
        </div>
      ))}
      <div className={styles.cell}>
        {(sums.receivedCents ?? 0) > 0 && (
          <DayField
            label={t('account.receivedOn')}
            name={`${key} receivedOn`}
            value={sums.receivedOn}
            onChange={(receivedOn) => change({ receivedOn })}
          />
        )}
      </div>
    </>
  );
}
