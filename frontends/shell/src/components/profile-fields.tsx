import { DateField, FieldRow, isDay, type Option, TextField } from '@trousseau/ui';
import { formatSiren, isValidSiren, isValidSiret } from '@trousseau/values/siren';
import { type Control, Controller, type UseFormSetValue } from 'react-hook-form';
import { useTexts } from '../use-texts.ts';
import { CommuneFields } from './commune-fields.tsx';
import { type FoundCompany, useCompanyLookup } from './company-lookup.ts';

/** What a space may be in law; a landlord says which. */
export type Kind = 'TENANT' | 'LANDLORD_NATURAL' | 'LANDLORD_LEGAL' | 'SCI' | 'LETTING_AGENT' | 'INTERMEDIATION_BODY';

/** Those who act for others: known by the number of an establishment (R-ACC-14). */
export const establishments: readonly string[] = ['LETTING_AGENT', 'INTERMEDIATION_BODY'];

/** What tells one company from another. */
export interface CompanyValues {
  legalName: string;
  siren: string;
}

/** Named as the server names them, so that its refusals find their field. */
export interface ProfileValues extends CompanyValues {
  kind: Kind | '';
  siret: string;
  givenName: string;
  familyName: string;
  birthDate: string;
  phone: string;
  street: string;
  postcode: string;
  /** The commune chosen, by its code. */
  inseeCode: Option | null;
  iban: string;
}

interface KnownAddress {
  readonly street: string;
  readonly postcode: string;
  readonly city: string;
  readonly inseeCode: string | null | undefined;
}

/** An address known already, as the form holds it; one kept before communes were chosen leaves its commune to choose. */
export const addressValues = ({ street, postcode, city, inseeCode }: KnownAddress) => ({
  street,
  postcode,
  inseeCode: inseeCode ? { value: inseeCode, label: city } : null,
});

interface FieldsProps {
  readonly control: Control<ProfileValues>;
}

interface CompanyFieldsProps<Values extends CompanyValues> {
  readonly control: Control<Values>;
  /** The directory knows the company: what it proposes for the fields left empty. */
  readonly onFound: (company: FoundCompany) => void;
}

/** Name and number of a company, its key checked while one types (R-ACC-13); for any form that asks for both. */
export function CompanyFields<Values extends CompanyValues>({ control: whole, onFound }: CompanyFieldsProps<Values>) {
  const { t } = useTexts();
  const { lookUp, found } = useCompanyLookup(onFound);
  // react-hook-form cannot say «a form with at least these fields»; only these two are touched here.
  const control = whole as unknown as Control<ProfileValues>;
  return (
    <>
      <Controller
        name="siren"
        control={control}
        rules={{
          validate: (siren) =>
            isValidSiren(siren) || t(siren.trim() === '' ? 'profile.missing.siren' : 'profile.sirenWrong'),
        }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('profile.siren')}
            inputMode="numeric"
            width="short"
            maxLength={15}
            {...field}
            hint={t(hintOf(field.value, found))}
            onChange={(typed) => {
              field.onChange(typed);
              void lookUp(typed);
            }}
            onBlur={() => {
              field.onChange(formatSiren(field.value));
              field.onBlur();
            }}
            error={fieldState.error?.message}
          />
        )}
      />
      <Text name="legalName" control={control} autoComplete="organization" />
    </>
  );
}

function hintOf(siren: string, found: boolean) {
  if (!isValidSiren(siren)) return 'profile.sirenHint' as const;
  return found ? ('profile.sirenFound' as const) : ('profile.sirenChecked' as const);
}

/** Name and number of an establishment, its key checked while one types (R-ACC-14). */
export function EstablishmentFields({ control }: FieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <Text name="legalName" control={control} autoComplete="organization" />
      <Controller
        name="siret"
        control={control}
        rules={{
          validate: (siret) =>
            isValidSiret(siret) || t(siret.trim() === '' ? 'profile.missing.siret' : 'profile.siretWrong'),
        }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('profile.siret')}
            inputMode="numeric"
            width="medium"
            maxLength={20}
            {...field}
            hint={t('profile.siretHint')}
            onBlur={() => {
              field.onChange(formatSiren(field.value));
              field.onBlur();
            }}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}

/** Who one is, or who acts for the company. */
export function PersonFields({ control, company }: FieldsProps & { readonly company: boolean }) {
  const { t } = useTexts();
  return (
    <>
      {company && <p>{t('profile.representative')}</p>}
      <FieldRow>
        <Text name="givenName" control={control} autoComplete="given-name" />
        <Text name="familyName" control={control} autoComplete="family-name" />
      </FieldRow>
      {!company && (
        <Controller
          name="birthDate"
          control={control}
          rules={{ validate: (day) => isDay(day) || t('profile.missing.birthDate') }}
          render={({ field, fieldState }) => (
            <DateField
              label={t('profile.birthDate')}
              autoComplete="bday"
              {...field}
              error={fieldState.error?.message}
            />
          )}
        />
      )}
    </>
  );
}

interface AddressFieldsProps extends FieldsProps {
  readonly setValue: UseFormSetValue<ProfileValues>;
  readonly company: boolean;
}

/** Where to write and to call. */
export function AddressFields({ control, setValue, company }: AddressFieldsProps) {
  const { t } = useTexts();
  return (
    <>
      <Text
        name="street"
        control={control}
        label={t(company ? 'profile.seat' : 'profile.street')}
        autoComplete="address-line1"
      />
      <CommuneFields control={control} setValue={setValue} />
      <Text name="phone" control={control} autoComplete="tel" inputMode="tel" optional />
    </>
  );
}

interface TextProps extends FieldsProps {
  readonly name: 'givenName' | 'familyName' | 'legalName' | 'street' | 'phone';
  readonly label?: string;
  readonly autoComplete: string;
  readonly inputMode?: 'tel';
  readonly optional?: boolean;
}

function Text({ name, control, label, autoComplete, inputMode, optional = false }: TextProps) {
  const { t } = useTexts();
  return (
    <Controller
      name={name}
      control={control}
      rules={optional ? {} : { validate: (value) => value.trim() !== '' || t(`profile.missing.${name}`) }}
      render={({ field, fieldState }) => (
        <TextField
          label={label ?? t(`profile.${name}`)}
          {...field}
          autoComplete={autoComplete}
          {...(inputMode ? { inputMode } : {})}
          optional={optional}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
