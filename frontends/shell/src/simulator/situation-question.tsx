import { RadioCards } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { type Situation, situations } from './answers.ts';
import { QuestionPage } from './question-page.tsx';
import { useAnswers } from './use-answers.ts';

/** What one lives on. A change of situation forgets the job, whose answers depend on it. */
export function SituationQuestion() {
  const { t } = useTexts();
  const { answers, goOn } = useAnswers();
  const [situation, setSituation] = useState<Situation | ''>(answers.situation ?? '');
  const [attempts, setAttempts] = useState(0);
  const error = attempts > 0 && situation === '' ? t('simulator.situation.missing') : undefined;

  function submit() {
    setAttempts(attempts + 1);
    if (situation === '') return;
    const job = situation === answers.situation ? {} : { job: null, jobMonths: null };
    void goOn({ situation, ...job });
  }

  return (
    <QuestionPage
      question="situation"
      attempts={attempts}
      errors={error ? [{ field: 'situation', message: error }] : []}
      onSubmit={submit}
    >
      <RadioCards
        label={t('simulator.situation.label')}
        name="situation"
        columns={2}
        options={situations.map((value) => ({
          value,
          label: t(`simulator.situations.${value}.label`),
          description: t(`simulator.situations.${value}.example`),
        }))}
        value={situation}
        onChange={(value) => setSituation(value as Situation)}
        error={error}
      />
    </QuestionPage>
  );
}
