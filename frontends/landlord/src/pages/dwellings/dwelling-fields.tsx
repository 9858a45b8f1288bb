import { useCommuneSearch } from '@trousseau/space';
import {
  Checkbox,
  FieldGroup,
  FieldRow,
  FieldStack,
  MoneyField,
  RadioCards,
  SearchField,
  Select,
  TextField,
} from '@trousseau/ui';
import { CommunesQuestion } from '../../components/communes-question.ts';
import { useTexts } from '../../use-texts.ts';
import { leaseKinds } from '../new-contract/lease-step.tsx';
import type { DwellingValues } from './values.ts';

interface DwellingFieldsProps {
  readonly values: DwellingValues;
  readonly change: (part: Partial<DwellingValues>) => void;
  /** What is to be corrected in a field, by its name in the server’s answer. */
  readonly errorOf: (field: string) => string | undefined;
}

/** Where the dwelling is and what it is. */
export function DwellingFields({ values, change, errorOf }: DwellingFieldsProps) {
  const { t } = useTexts();
  const communes = useCommuneSearch(CommunesQuestion);
  const text = (name: 'reference' | 'street' | 'postcode' | 'surfaceM2' | 'signatoryName') => ({
    ...{ name, value: values[name], error: errorOf(name), autoComplete: 'off' },
    onChange: (value: string) => change({ [name]: value }),
  });
  return (
    <>
      <TextField
        {...text('reference')}
        label={t('dwellings.reference')}
        hint={t('dwellings.referenceHint')}
        maxLength={60}
      />
      <TextField
        {...text('street')}
        label={t('newContract.dwelling.street')}
        hint={t('newContract.dwelling.streetHint')}
      />
      <SearchField
        name="commune"
        id="inseeCode"
        label={t('newContract.dwelling.commune')}
        hint={t('newContract.dwelling.communeHint')}
        search={communes.search}
        value={values.commune}
        onChange={(commune) => {
          const postcode = commune && communes.postcodeOf(commune.value);
          change({ commune, ...(postcode ? { postcode } : {}) });
        }}
        error={errorOf('inseeCode')}
      />
      <TextField
        {...text('postcode')}
        label={t('newContract.dwelling.postcode')}
        width="short"
        inputMode="numeric"
        maxLength={5}
      />
      <RadioCards
        name="kind"
        label={t('dwellings.kind')}
        columns={3}
        value={values.kind}
        onChange={(kind) => change({ kind: kind as DwellingValues['kind'] })}
        options={(['FLAT', 'HOUSE', 'ROOM'] as const).map((value) => ({ value, label: t(`dwellings.kinds.${value}`) }))}
      />
      <TextField
        {...text('surfaceM2')}
        label={t('dwellings.surface')}
        hint={t('dwellings.surfaceHint')}
        suffix="m²"
        width="short"
        inputMode="numeric"
        maxLength={4}
      />
      <RadioCards
        name="furnished"
        label={t('newContract.dwelling.furnished')}
        columns={2}
        value={values.furnished}
        onChange={(furnished) => change({ furnished: furnished as DwellingValues['furnished'] })}
        error={errorOf('furnished')}
        options={[
          { value: 'no', label: t('newContract.dwelling.empty') },
          { value: 'yes', label: t('newContract.dwelling.withFurniture') },
        ]}
      />
      <RadioCards
        name="stock"
        label={t('newContract.dwelling.stock')}
        columns={2}
        value={values.stock}
        onChange={(stock) => change({ stock: stock as DwellingValues['stock'] })}
        error={errorOf('stock')}
        options={(['PRIVATE', 'SOCIAL'] as const).map((value) => ({
          value,
          label: t(`newContract.dwelling.stocks.${value}`),
          description: t(`newContract.dwelling.stockExamples.${value}`),
        }))}
      />
      <Stated values={values} change={change} />
      <TextField
        {...text('signatoryName')}
        label={t('dwellings.signatoryName')}
        hint={t('dwellings.signatoryNameHint')}
        optional
        maxLength={120}
      />
    </>
  );
}

/** What the landlord knows of the dwelling, and that each contract asks again (R-CON-03). */
function Stated({ values, change }: Omit<DwellingFieldsProps, 'errorOf'>) {
  const { t } = useTexts();
  return (
    <FieldGroup legend={t('dwellings.stated')} id="stated" hint={t('dwellings.statedHint')}>
      <FieldStack>
        {(['mainResidence', 'decent'] as const).map((name) => (
          <Checkbox
            key={name}
            name={name}
            label={t(`dwellings.${name}`)}
            description={t(`newContract.statement.${name}.description`)}
            value={values[name]}
            onChange={(stated) => change({ [name]: stated })}
          />
        ))}
      </FieldStack>
    </FieldGroup>
  );
}

/** How the dwelling is usually let; its sums are asked once there is a kind. */
export function UsualLeaseFields({ values, change, errorOf }: DwellingFieldsProps) {
  const { t } = useTexts();
  const sum = (name: 'rentCents' | 'chargesCents' | 'depositCents') => (
    <MoneyField
      name={name}
      label={t(`newContract.lease.${name}.label`)}
      value={values[name]}
      onChange={(cents) => change({ [name]: cents })}
      error={errorOf(name)}
    />
  );
  return (
    <FieldGroup legend={t('dwellings.lease')} id="lease" hint={t('dwellings.leaseHint')}>
      <FieldStack>
        <Select
          name="leaseKind"
          label={t('newContract.lease.kind')}
          value={values.leaseKind}
          onChange={(leaseKind) => change({ leaseKind: leaseKind as DwellingValues['leaseKind'] })}
          placeholder={t('dwellings.noLease')}
          options={[
            { value: '', label: t('dwellings.noLease') },
            ...leaseKinds.map((value) => ({ value, label: t(`leaseKind.${value}`) })),
          ]}
        />
        {values.leaseKind !== '' && (
          <>
            <FieldRow>
              {sum('rentCents')}
              {sum('chargesCents')}
            </FieldRow>
            {sum('depositCents')}
            <TextField
              name="dueDay"
              label={t('newContract.lease.dueDay')}
              hint={t('newContract.lease.dueDayHint')}
              width="short"
              inputMode="numeric"
              maxLength={2}
              autoComplete="off"
              value={values.dueDay}
              onChange={(dueDay) => change({ dueDay })}
              error={errorOf('dueDay')}
            />
          </>
        )}
      </FieldStack>
    </FieldGroup>
  );
}
