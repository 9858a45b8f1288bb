import { Select } from '@trousseau/ui';
import type { HousingAidRecipient } from '../gql/graphql.ts';
import { aidRecipient } from '../months.ts';
import { useTexts } from '../use-texts.ts';

interface AidRecipientFieldProps {
  readonly name: string;
  readonly month: { readonly housingAidCents: number | null; readonly housingAidPaidTo: HousingAidRecipient };
  readonly onChange: (paidTo: HousingAidRecipient) => void;
}

/** Who receives the aid of a month, once there is one: what the tenant receives is not taken off the rent. */
export function AidRecipientField({ name, month, onChange }: AidRecipientFieldProps) {
  const { t } = useTexts();
  const paidTo = aidRecipient(month);
  if (paidTo === 'NOBODY') return null;
  const recipients = ['LANDLORD', 'TENANT'] as const;
  return (
    <Select
      label={t('account.aidPaidTo')}
      name={name}
      value={paidTo}
      onChange={(chosen) => onChange(recipients.find((one) => one === chosen) ?? paidTo)}
      options={recipients.map((value) => ({ value, label: t(`account.aidRecipient.${value}`) }))}
    />
  );
}
