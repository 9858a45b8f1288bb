import { TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { QuestionPage } from './question-page.tsx';
import { useAnswers } from './use-answers.ts';
import { wholeNumber } from './whole-number.ts';

/** An age, not a birth date: the link may be shared. */
export function AgeQuestion() {
  const { t } = useTexts();
  const { answers, goOn } = useAnswers();
  const [age, setAge] = useState(answers.age === null ? '' : String(answers.age));
  const [attempts, setAttempts] = useState(0);
  const years = wholeNumber(age, 14, 120);
  const error = attempts > 0 && years === null ? t('simulator.age.missing') : undefined;

  function submit() {
    setAttempts(attempts + 1);
    if (years !== null) void goOn({ age: years });
  }

  return (
    <QuestionPage
      question="age"
      attempts={attempts}
      errors={error ? [{ field: 'age', message: error }] : []}
      onSubmit={submit}
    >
      <TextField
        label={t('simulator.age.label')}
        name="age"
        inputMode="numeric"
        width="short"
        suffix={t('simulator.years')}
        value={age}
        onChange={setAge}
        error={error}
      />
    </QuestionPage>
  );
}
