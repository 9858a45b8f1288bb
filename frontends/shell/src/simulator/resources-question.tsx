import { MoneyField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { QuestionPage } from './question-page.tsx';
import { useAnswers } from './use-answers.ts';

/** What one lives on, a month; that of the other person too when they are two. */
export function ResourcesQuestion() {
  const { t } = useTexts();
  const { answers, goOn } = useAnswers();
  const [resources, setResources] = useState(answers.resources);
  const [partnerResources, setPartnerResources] = useState(answers.partnerResources);
  const [attempts, setAttempts] = useState(0);
  const isCouple = answers.company === 'TWO';
  const error = attempts > 0 && resources === null ? t('simulator.ressources.missing') : undefined;

  function submit() {
    setAttempts(attempts + 1);
    if (resources !== null) void goOn({ resources, partnerResources: isCouple ? partnerResources : null });
  }

  return (
    <QuestionPage
      question="ressources"
      attempts={attempts}
      errors={error ? [{ field: 'resources', message: error }] : []}
      onSubmit={submit}
    >
      <MoneyField
        label={t('simulator.ressources.label')}
        hint={t('simulator.ressources.hint')}
        name="resources"
        unit={t('simulator.perMonth')}
        value={resources}
        onChange={setResources}
        error={error}
      />
      {isCouple && (
        <MoneyField
          label={t('simulator.ressources.partner')}
          name="partner-resources"
          unit={t('simulator.perMonth')}
          optional
          value={partnerResources}
          onChange={setPartnerResources}
        />
      )}
    </QuestionPage>
  );
}
