import { Button, FieldGroup, FieldRow, Select, Stack, TextField } from '@trousseau/ui';
import { Controller, useFormContext } from 'react-hook-form';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';
import type { Answers } from './answers.ts';
import { capacities, type Signatory, signatoriesFault } from './signatories.ts';

/** «Qui signe le bail ?»: begins with the holders of the visa and the landlord’s person; the lease is void for the guarantee when others sign (R-CON-08). */
export function SignatoriesField({ holderNames }: { readonly holderNames: readonly string[] }) {
  const { t, locale } = useTexts();
  const { control } = useFormContext<Answers>();
  const names = namesInWords(holderNames, locale);
  return (
    <Controller
      name="signatories"
      control={control}
      rules={{
        validate: (signatories) => {
          const fault = signatoriesFault(signatories, holderNames);
          return fault === null || t(`newContract.lease.signatories.${fault}`, { names });
        },
      }}
      render={({ field: { value, onChange }, fieldState }) => (
        <FieldGroup
          id="signatories"
          legend={t('newContract.lease.signatories.label')}
          hint={t('newContract.lease.signatories.hint')}
          error={fieldState.error?.message}
        >
          <Stack gap={5}>
            {value.map((signatory, index) => (
              <SignatoryLine
                // biome-ignore lint/suspicious/noArrayIndexKey: a line has no other identity than its place
                key={index}
                number={index + 1}
                signatory={signatory}
                change={(next) => onChange(value.map((one, place) => (place === index ? next : one)))}
                remove={value.length > 1 ? () => onChange(value.filter((_, place) => place !== index)) : null}
              />
            ))}
            <div id="signatories" tabIndex={-1}>
              <Button icon="plus" size="small" onPress={() => onChange([...value, { capacity: 'OWNER', name: '' }])}>
                {t('newContract.lease.signatories.add')}
              </Button>
            </div>
          </Stack>
        </FieldGroup>
      )}
    />
  );
}

interface SignatoryLineProps {
  readonly number: number;
  readonly signatory: Signatory;
  readonly change: (signatory: Signatory) => void;
  /** Null for the only one. */
  readonly remove: (() => void) | null;
}

function SignatoryLine({ number, signatory, change, remove }: SignatoryLineProps) {
  const { t } = useTexts();
  return (
    <div>
      <FieldRow>
        <TextField
          name={`signatory-name-${number}`}
          label={t('newContract.lease.signatories.name', { number })}
          autoComplete="off"
          spellCheck={false}
          maxLength={120}
          value={signatory.name}
          onChange={(name) => change({ ...signatory, name })}
        />
        <Select
          name={`signatory-capacity-${number}`}
          label={t('newContract.lease.signatories.capacity', { number })}
          options={capacities.map((value) => ({ value, label: t(`signatoryCapacity.${value}`) }))}
          value={signatory.capacity}
          onChange={(capacity) =>
            change({ ...signatory, capacity: capacities.find((one) => one === capacity) ?? signatory.capacity })
          }
        />
      </FieldRow>
      {remove && (
        <Button
          variant="quiet"
          size="small"
          icon="trash"
          label={t('newContract.lease.signatories.removeOne', { number })}
          onPress={remove}
        >
          {t('newContract.lease.signatories.remove')}
        </Button>
      )}
    </div>
  );
}
