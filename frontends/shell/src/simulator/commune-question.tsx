import type { Option } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { CommuneField } from './commune-field.tsx';
import { QuestionPage } from './question-page.tsx';
import { useAnswers } from './use-answers.ts';

/** Where one looks for a dwelling: a commune typed is a commune chosen. */
export function CommuneQuestion() {
  const { t } = useTexts();
  const { answers, goOn } = useAnswers();
  const [commune, setCommune] = useState<Option | null>(null);
  const [attempts, setAttempts] = useState(0);
  const error = attempts > 0 && commune === null ? t('simulator.commune.missing') : undefined;

  function submit() {
    setAttempts(attempts + 1);
    if (commune) void goOn({ communes: [commune.value, ...answers.communes.slice(1)] });
  }

  return (
    <QuestionPage
      question="commune"
      attempts={attempts}
      errors={error ? [{ field: 'commune', message: error }] : []}
      onSubmit={submit}
    >
      <CommuneField
        name="commune"
        label={t('simulator.commune.label')}
        value={commune}
        onChange={setCommune}
        error={error}
      />
    </QuestionPage>
  );
}
