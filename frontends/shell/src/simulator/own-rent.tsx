import { Button, Disclosure, FieldStack, MoneyField } from '@trousseau/ui';
import { type FormEvent, useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { useAnswers } from './use-answers.ts';

/** The rent of a dwelling already found, put beside the maximum. */
export function OwnRent() {
  const { t } = useTexts();
  const { answers, change } = useAnswers();
  const [rent, setRent] = useState(answers.rent);

  function submit(event: FormEvent) {
    event.preventDefault();
    void change({ rent });
  }

  return (
    <Disclosure title={t('simulator.rent.title')} defaultOpen={answers.rent !== null}>
      <form noValidate onSubmit={submit}>
        <FieldStack>
          <MoneyField
            label={t('simulator.rent.label')}
            name="rent"
            unit={t('simulator.perMonth')}
            optional
            value={rent}
            onChange={setRent}
          />
          <div>
            <Button type="submit" variant="secondary">
              {t('simulator.rent.submit')}
            </Button>
          </div>
        </FieldStack>
      </form>
    </Disclosure>
  );
}
