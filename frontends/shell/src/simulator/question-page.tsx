import { Button, ErrorSummary, FieldStack, FormActions, Page, ProgressSteps } from '@trousseau/ui';
import type { FormEvent, ReactNode } from 'react';
import { useTexts } from '../use-texts.ts';
import { type Question, questionsOf } from './answers.ts';
import { useAnswers } from './use-answers.ts';

interface QuestionPageProps {
  readonly question: Question;
  readonly errors: readonly { readonly field: string; readonly message: string }[];
  readonly attempts: number;
  readonly onSubmit: () => void;
  readonly children: ReactNode;
}

/** The frame of a question: where one stands, what is wrong, the way on and back. */
export function QuestionPage({ question, errors, attempts, onSubmit, children }: QuestionPageProps) {
  const { t } = useTexts();
  const { answers, linkTo } = useAnswers();
  const asked = questionsOf(answers);
  const before = asked[asked.indexOf(question) - 1];

  function submit(event: FormEvent) {
    event.preventDefault();
    onSubmit();
  }

  return (
    <Page
      title={t(`simulator.${question}.title`)}
      lead={t(`simulator.${question}.lead`)}
      width="narrow"
      hasErrors={errors.length > 0}
    >
      <ProgressSteps steps={asked.map((one) => t(`simulator.${one}.step`))} current={asked.indexOf(question)} />
      <form noValidate onSubmit={submit}>
        <FieldStack>
          <ErrorSummary errors={[...errors]} submitCount={attempts} />
          {children}
          <FormActions>
            <Button type="submit" variant="primary" size="large">
              {t('simulator.next')}
            </Button>
            <Button variant="quiet" href={before ? linkTo(before) : '/'}>
              {t('simulator.back')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
    </Page>
  );
}
