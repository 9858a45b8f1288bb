import { type FieldProps, isDay, shortDay, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';

const typed = /^\s*(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4})\s*$/;

/** « 5/11/2026 » as an ISO day; null while it is not a day of the calendar. */
export function readDay(text: string): string | null {
  const [, day = '', month = '', year = ''] = typed.exec(text) ?? [];
  const iso = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isDay(iso) ? iso : null;
}

/** A day typed in one box, for a line of a grid; the value is '' or an ISO day. What cannot be read stays on screen. */
export function DayField({ value, onChange, onBlur, hint, ...field }: FieldProps<string>) {
  const { t } = useTexts();
  const [draft, setDraft] = useState<string | null>(null);
  const unreadable = draft !== null && draft.trim() !== '' && readDay(draft) === null;
  const [left, setLeft] = useState(false);
  return (
    <TextField
      {...field}
      {...(hint === undefined ? {} : { hint })}
      width="short"
      inputMode="numeric"
      autoComplete="off"
      maxLength={10}
      value={draft ?? (isDay(value) ? shortDay(value) : '')}
      error={field.error ?? (unreadable && left ? t('dayUnreadable') : undefined)}
      onChange={(text) => {
        setDraft(text);
        setLeft(false);
        onChange(readDay(text) ?? '');
      }}
      onBlur={() => {
        setLeft(true);
        if (!unreadable) setDraft(null);
        onBlur?.();
      }}
    />
  );
}
