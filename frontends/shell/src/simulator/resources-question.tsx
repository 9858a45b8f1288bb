import { lineOf, mainKinds, missingSum, type ResourceAnswers, ResourceFields, resourcesInput } from '@trousseau/space';
import { MoneyField } from '@trousseau/ui';
import { useState } from 'react';
import { useTexts } from '../use-texts.ts';
import { QuestionPage } from './question-page.tsx';
import { useAnswers } from './use-answers.ts';

/** What one lives on: what the situation gives, the rest by its name; that of the other person too when they are two. */
export function ResourcesQuestion() {
  const { t } = useTexts();
  const { answers, goOn } = useAnswers();
  const situation = answers.situation ?? 'EMPLOYEE';
  const [resources, setResources] = useState<ResourceAnswers>({
    main: answers.resources,
    others: answers.otherResources.map(lineOf),
  });
  const [partnerResources, setPartnerResources] = useState(answers.partnerResources);
  const [attempts, setAttempts] = useState(0);
  const isCouple = answers.company === 'TWO';
  const error = attempts > 0 && missingSum(resources) !== null ? t('simulator.ressources.missing') : undefined;

  function submit() {
    setAttempts(attempts + 1);
    const given = resourcesInput(situation, resources);
    if (given === null) return;
    const otherResources = given.filter(({ kind }) => kind !== mainKinds[situation]);
    void goOn({
      resources: resources.main,
      otherResources,
      partnerResources: isCouple ? partnerResources : null,
    });
  }

  return (
    <QuestionPage
      question="ressources"
      attempts={attempts}
      errors={
        error ? [{ field: missingSum(resources) === 'other' ? 'resources-others' : 'resources', message: error }] : []
      }
      onSubmit={submit}
    >
      <ResourceFields
        situation={situation}
        texts={{
          main: t(`simulator.ressources.main.${mainKinds[situation]}`),
          hint: t('simulator.ressources.hint'),
          others: t('simulator.ressources.others'),
          add: t('simulator.ressources.add'),
          perMonth: t('simulator.perMonth'),
          lastYear: t('simulator.lastYear'),
          kind: (kind) => t(`simulator.ressources.kinds.${kind}`),
          group: (group) => t(`simulator.ressources.groups.${group}`),
        }}
        name="resources"
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
