import { useSpace } from '@trousseau/space';
import { Button, ErrorSummary, FieldStack, FormActions, Notice, Page, ProgressSteps, SaveState } from '@trousseau/ui';
import { type ReactNode, useEffect } from 'react';
import type { FieldValues } from 'react-hook-form';
import { useLocation, useNavigate } from 'react-router';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { useTexts } from '../../use-texts.ts';
import type { ShownRequest } from './request.tsx';
import { type StepName, stepsOf, useStepLinks } from './steps.ts';
import type { StepForm } from './use-step-form.ts';

interface StepPageProps {
  readonly request: ShownRequest;
  readonly step: StepName;
  readonly hasErrors?: boolean;
  readonly children: ReactNode;
}

/** The frame of a page of the draft: its title, where one stands, the way back to the file. */
export function StepPage({ request, step, hasErrors = false, children }: StepPageProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const steps = stepsOf(request);
  return (
    <Page
      title={t(`request.${step}.title`)}
      lead={t(`request.${step}.lead`)}
      width="narrow"
      hasErrors={hasErrors}
      breadcrumb={[{ href: basePath, label: t('home.title') }]}
    >
      {step !== 'summary' && (
        <ProgressSteps steps={steps.map((name) => t(`request.${name}.step`))} current={steps.indexOf(step)} />
      )}
      {children}
    </Page>
  );
}

interface FormStepProps<Answers extends FieldValues> {
  readonly request: ShownRequest;
  readonly step: Exclude<StepName, 'documents' | 'summary'>;
  readonly stepForm: StepForm<Answers>;
  /** The questions, in the order they are asked: that of the error summary. */
  readonly questions: readonly string[];
  readonly children: ReactNode;
  /** What the answers already tell, under the buttons. */
  readonly after?: ReactNode;
}

/** A step whose answers are typed: questions, what is wrong with them, whether they are safe, the way on. */
export function FormStep<Answers extends FieldValues>(props: FormStepProps<Answers>) {
  const { request, step, stepForm, questions, children, after } = props;
  const { t } = useTexts();
  const { nextLink, backLink, isEditing } = useStepLinks();
  const navigate = useNavigate();
  useFocusOnQuestion();
  const { form, save, saveState, savedAt, problem } = stepForm;
  const { errors, submitCount, isSubmitting } = form.formState;
  const listed = questions.flatMap((field) => {
    const message = errors[field]?.message;
    return typeof message === 'string' ? [{ field, message }] : [];
  });
  const shown = submitCount > 0 ? listed : [];
  const submit = form.handleSubmit(async () => {
    if (await save()) await navigate(nextLink(step));
  });
  return (
    <StepPage request={request} step={step} hasErrors={shown.length > 0}>
      <form noValidate onSubmit={(event) => void submit(event)}>
        <FieldStack>
          <ErrorSummary errors={shown} submitCount={submitCount} />
          {children}
          {submitCount > 0 && <ProblemNotice problem={problem} />}
          <StaleNotice stepForm={stepForm} />
          <FormActions
            aside={
              <SaveState state={saveState} savedAt={savedAt} onRetry={stepForm.isStale ? undefined : stepForm.retry} />
            }
          >
            <Button type="submit" variant="primary" size="large" pending={isSubmitting}>
              {t(isEditing ? 'request.saveAndReturn' : 'request.saveAndContinue')}
            </Button>
            <Button variant="quiet" href={backLink(step, stepsOf(request))}>
              {t('request.back')}
            </Button>
          </FormActions>
        </FieldStack>
      </form>
      {after}
    </StepPage>
  );
}

/** « Modifier » of the summary leads to its question, not only to its page. */
function useFocusOnQuestion() {
  const { hash } = useLocation();
  useEffect(() => {
    if (hash !== '') document.getElementById(hash.slice(1))?.focus();
  }, [hash]);
}

/** Another tab or another device saved first: nothing is overwritten before the person has chosen. */
function StaleNotice<Answers extends FieldValues>({ stepForm }: Pick<FormStepProps<Answers>, 'stepForm'>) {
  const { t } = useTexts();
  if (!stepForm.isStale) return null;
  return (
    <Notice
      tone="warning"
      live
      title={t('request.stale.title')}
      actions={
        <>
          <Button size="small" icon="retry" onPress={stepForm.takeTheirs}>
            {t('request.stale.takeTheirs')}
          </Button>
          <Button size="small" variant="quiet" onPress={stepForm.keepMine}>
            {t('request.stale.keepMine')}
          </Button>
        </>
      }
    >
      {t('request.stale.text')}
    </Notice>
  );
}
