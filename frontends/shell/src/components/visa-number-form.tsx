import { Button, TextField } from '@trousseau/ui';
import { readVisaNumber } from '@trousseau/values/visa-number';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useFirstTexts } from '../use-texts.ts';
import styles from './visa-number-form.module.css';

/** One field and one button, on the home page and on the page of the answer. Takes a number pasted with its spaces; one copied wrong is told by its check character, without asking. */
export function VisaNumberForm({
  initial = '',
  quiet = false,
}: {
  readonly initial?: string;
  readonly quiet?: boolean;
}) {
  const { t } = useFirstTexts();
  const navigate = useNavigate();
  const [number, setNumber] = useState(initial);
  const [fault, setFault] = useState<string>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const written = readVisaNumber(number);
    setFault(written === null ? t(number.trim() === '' ? 'visaNumber.missing' : 'visaNumber.mistyped') : undefined);
    if (written !== null) void navigate(`/verifier-un-visa/${written}`);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('visaNumber.label')}
        name="visa-number"
        hint={t('visaNumber.hint')}
        spellCheck={false}
        maxLength={40}
        value={number}
        onChange={setNumber}
        error={fault}
      />
      <Button type="submit" variant={quiet ? 'secondary' : 'primary'} icon="search">
        {t('visaNumber.submit')}
      </Button>
    </form>
  );
}
