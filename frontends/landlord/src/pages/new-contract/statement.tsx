import { Checkbox } from '@trousseau/ui';
import { Controller, useFormContext } from 'react-hook-form';
import { useTexts } from '../../use-texts.ts';
import type { Answers } from './answers.ts';

interface StatementProps {
  readonly name: 'mainResidence' | 'decent' | 'terminationClause' | 'noFamilyTie';
}

/** One condition of the guarantee, stated by the landlord (R-CON-03): a sentence, what it means, what to do when it is not so. */
export function Statement({ name }: StatementProps) {
  const { t } = useTexts();
  const { control } = useFormContext<Answers>();
  return (
    <Controller
      name={name}
      control={control}
      rules={{ validate: (stated) => stated || t(`newContract.statement.${name}.missing`) }}
      render={({ field, fieldState }) => (
        <Checkbox
          label={t(`newContract.statement.${name}.label`)}
          description={t(`newContract.statement.${name}.description`)}
          {...field}
          error={fieldState.error?.message}
        />
      )}
    />
  );
}
