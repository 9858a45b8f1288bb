import { Button, TextField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../use-texts.ts';
import styles from './visa-number-form.module.css';

/** One field and one button, on the home page and on the page of the answer. Takes a number pasted with its spaces. */
export function VisaNumberForm({
  initial = '',
  quiet = false,
}: {
  readonly initial?: string;
  readonly quiet?: boolean;
}) {
  const { t } = useTexts();
  const navigate = useNavigate();
  const [number, setNumber] = useState(initial);
  const [missing, setMissing] = useState(false);

  function submit(event: FormEvent) {
    event.preventDefault();
    const compact = number.replace(/\s/g, '').toUpperCase();
    setMissing(compact === '');
    if (compact !== '') void navigate(`/verifier-un-visa/${encodeURIComponent(compact)}`);
  }

  return (
    <form className={styles.form} onSubmit={submit} noValidate>
      <TextField
        label={t('checkVisa.number')}
        name="visa-number"
        hint={t('checkVisa.numberHint')}
        spellCheck={false}
        maxLength={40}
        value={number}
        onChange={setNumber}
        error={missing ? t('checkVisa.numberMissing') : undefined}
      />
      <Button type="submit" variant={quiet ? 'secondary' : 'primary'} icon="search">
        {t('checkVisa.submit')}
      </Button>
    </form>
  );
}
