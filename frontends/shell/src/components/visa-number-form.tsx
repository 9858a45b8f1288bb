import { Button, TextField } from '@trousseau/ui';
import { readVisaNumber } from '@trousseau/values/visa-number';
import { type FormEvent, useState } from 'react';
import { useNavigate } from 'react-router';
import { useTexts } from '../use-texts.ts';
import styles from './visa-number-form.module.css';

/** One field and one button, on the home page and on the page of the answer. Takes a number pasted with its spaces; one copied wrong is told by its check character, without asking. */
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
  const [fault, setFault] = useState<string>();

  function submit(event: FormEvent) {
    event.preventDefault();
    const written = readVisaNumber(number);
    setFault(
      written === null ? t(number.trim() === '' ? 'checkVisa.numberMissing' : 'checkVisa.numberMistyped') : undefined,
    );
    if (written !== null) void navigate(`/verifier-un-visa/${written}`);
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
        error={fault}
      />
      <Button type="submit" variant={quiet ? 'secondary' : 'primary'} icon="search">
        {t('checkVisa.submit')}
      </Button>
    </form>
  );
}
