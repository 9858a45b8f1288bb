import { Checkbox, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { QuestionPage } from './question-page.tsx';
import { useAnswers } from './use-answers.ts';
import { wholeNumber } from './whole-number.ts';

const ageOfMajority = 18;

/** An age, not a birth date: the link may be shared. */
export function AgeQuestion() {
  const { t } = useTexts();
  const { answers, goOn } = useAnswers();
  const [age, setAge] = useState(answers.age === null ? '' : String(answers.age));
  const [attempts, setAttempts] = useState(0);
  const [emancipated, setEmancipated] = useState(answers.emancipated);
  const years = wholeNumber(age, 14, 120);
  const isMinor = years !== null && years < ageOfMajority;
  const error = attempts > 0 && years === null ? t('simulator.age.missing') : undefined;

  function submit() {
    setAttempts(attempts + 1);
    if (years !== null) void goOn({ age: years, emancipated: isMinor && emancipated });
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
      {isMinor && (
        <Checkbox
          label={t('simulator.age.emancipated')}
          description={t('simulator.age.emancipatedMeans')}
          name="emancipated"
          value={emancipated}
          onChange={setEmancipated}
        />
      )}
    </QuestionPage>
  );
}
