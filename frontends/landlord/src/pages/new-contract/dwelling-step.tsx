import { useAsk } from '@trousseau/space';
import { FieldGroup, FieldStack, type Option, RadioCards, SearchField, TextField } from '@trousseau/ui';
import { useRef } from 'react';
import { Controller, useFormContext } from 'react-hook-form';
import { useNavigate } from 'react-router';
import { CommunesQuestion } from '../../components/communes-question.ts';
import { useTexts } from '../../use-texts.ts';
import type { Answers } from './answers.ts';
import { ChooseDwelling } from './choose-dwelling.tsx';
import { Statement } from './statement.tsx';
import { TenantCard } from './tenant-card.tsx';
import { type IdentifiedTenant, StepForm, useStepPath } from './wizard.tsx';

/** S-CON-05, the dwelling: where it is, what it is, and what the landlord states of it. */
export function DwellingStep({ tenant }: { readonly tenant: IdentifiedTenant }) {
  const { t } = useTexts();
  const { control } = useFormContext<Answers>();
  const stepPath = useStepPath();
  const navigate = useNavigate();
  return (
    <StepForm
      step="dwelling"
      lead={t('newContract.dwelling.lead')}
      back={stepPath('tenant')}
      onDone={() => navigate(stepPath('lease'))}
      notice={<TenantCard tenant={tenant} />}
    >
      <ChooseDwelling />
      <Controller
        name="street"
        control={control}
        rules={{ validate: (value) => value.trim() !== '' || t('newContract.dwelling.streetMissing') }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('newContract.dwelling.street')}
            hint={t('newContract.dwelling.streetHint')}
            autoComplete="off"
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
      <CommuneFields />
      <Controller
        name="furnished"
        control={control}
        rules={{ required: t('newContract.dwelling.furnishedMissing') }}
        render={({ field, fieldState }) => (
          <RadioCards
            label={t('newContract.dwelling.furnished')}
            columns={2}
            {...field}
            error={fieldState.error?.message}
            options={[
              { value: 'no', label: t('newContract.dwelling.empty') },
              { value: 'yes', label: t('newContract.dwelling.withFurniture') },
            ]}
          />
        )}
      />
      <Controller
        name="stock"
        control={control}
        render={({ field }) => (
          <RadioCards
            label={t('newContract.dwelling.stock')}
            columns={2}
            {...field}
            options={(['PRIVATE', 'SOCIAL'] as const).map((value) => ({
              value,
              label: t(`newContract.dwelling.stocks.${value}`),
              description: t(`newContract.dwelling.stockExamples.${value}`),
            }))}
          />
        )}
      />
      <FieldGroup legend={t('newContract.statements')} id="dwelling-statements" hint={t('newContract.statementsHint')}>
        <FieldStack>
          <Statement name="mainResidence" />
          <Statement name="decent" />
        </FieldStack>
      </FieldGroup>
    </StepForm>
  );
}

/** The commune, found by its first letters or its postcode; a commune with one postcode fills it. */
function CommuneFields() {
  const { t } = useTexts();
  const { control, setValue } = useFormContext<Answers>();
  const ask = useAsk(CommunesQuestion);
  const postcodes = useRef(new Map<string, readonly string[]>());

  async function search(text: string): Promise<readonly Option[]> {
    const { data, problem } = await ask({ search: text });
    if (!data) throw new Error(problem?.kind ?? 'failed');
    return data.communes.map((commune) => {
      postcodes.current.set(commune.inseeCode, commune.postcodes);
      const [first, ...others] = commune.postcodes;
      const description =
        others.length > 0
          ? t('newContract.dwelling.postcodes', { first: first ?? '', count: others.length })
          : (first ?? commune.departement);
      return { value: commune.inseeCode, label: commune.name, description };
    });
  }

  return (
    <>
      <Controller
        name="commune"
        control={control}
        rules={{ validate: (commune) => commune !== null || t('newContract.dwelling.communeMissing') }}
        render={({ field, fieldState }) => (
          <SearchField
            label={t('newContract.dwelling.commune')}
            hint={t('newContract.dwelling.communeHint')}
            search={search}
            {...field}
            onChange={(commune) => {
              field.onChange(commune);
              const known = commune === null ? [] : (postcodes.current.get(commune.value) ?? []);
              if (known.length === 1) setValue('postcode', known[0] ?? '', { shouldValidate: true });
            }}
            error={fieldState.error?.message}
          />
        )}
      />
      <Controller
        name="postcode"
        control={control}
        rules={{
          pattern: { value: /^\s*\d{5}\s*$/, message: t('newContract.dwelling.postcodeMissing') },
          required: t('newContract.dwelling.postcodeMissing'),
        }}
        render={({ field, fieldState }) => (
          <TextField
            label={t('newContract.dwelling.postcode')}
            width="short"
            inputMode="numeric"
            maxLength={5}
            autoComplete="off"
            {...field}
            error={fieldState.error?.message}
          />
        )}
      />
    </>
  );
}
