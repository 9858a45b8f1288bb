import { formatCents, parseEuros } from '@trousseau/values/cents';
import { useState } from 'react';
import type { FieldProps } from './field.tsx';
import { TextField } from './text-field.tsx';

export interface MoneyFieldProps extends FieldProps<number | null> {
  /** What stands after the figure: « € » by default, « € par mois » when it is a rent. */
  unit?: string;
}

/** The figure as a person edits it: « 1 234,50 » without the sign, which the field already shows. */
function editable(cents: number | null): string {
  return cents === null ? '' : formatCents(cents).replace(/[\s\u00a0\u202f]*€$/, '');
}

/** Euros typed with a comma or a point; the value is integer cents, `null` while nothing readable is there. Tidied on blur. */
export function MoneyField({ value, onChange, onBlur, unit = '€', ...field }: MoneyFieldProps) {
  const [draft, setDraft] = useState<string | null>(null);
  // Shown as typed only while it is what the caller holds: a form reset or filled from the server wins.
  const shown = draft !== null && parseEuros(draft) === value ? draft : editable(value);
  return (
    <TextField
      {...field}
      width="short"
      inputMode="decimal"
      autoComplete="off"
      suffix={unit}
      value={shown}
      onChange={(text) => {
        setDraft(text);
        onChange(parseEuros(text));
      }}
      onBlur={() => {
        // What cannot be read stays on screen, so that the person can correct it rather than type it again.
        if (draft !== null && (draft.trim() === '' || parseEuros(draft) !== null)) setDraft(null);
        onBlur?.();
      }}
    />
  );
}
