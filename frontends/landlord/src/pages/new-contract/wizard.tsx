import { useSpace } from '@trousseau/space';
import { Button, ErrorSummary, FieldStack, FormActions, type FormError, Page, ProgressSteps } from '@trousseau/ui';
import { createContext, type ReactNode, use, useEffect, useState } from 'react';
import { useFormContext } from 'react-hook-form';
import type { IdentifyTenantQuery } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { type Answers, type StepName, stepFields, stepPaths } from './answers.ts';

/** What the visa says, as long as the wizard lives. */
export type IdentifiedTenant = Extract<IdentifyTenantQuery['identifyTenant'], { __typename: 'TenantIdentified' }>;

interface WizardState {
  readonly tenant: IdentifiedTenant | null;
  readonly setTenant: (tenant: IdentifiedTenant) => void;
}

export const WizardContext = createContext<WizardState>({ tenant: null, setTenant: () => undefined });

export const useWizard = () => use(WizardContext);

/** Whole paths of the steps. */
export function useStepPath(): (step: StepName | 'check') => string {
  const { basePath } = useSpace();
  return (step) => `${basePath}/contrats/nouveau${stepPaths[step]}`;
}

interface StepPageProps {
  readonly step: StepName | 'check';
  readonly lead: string;
  readonly hasErrors?: boolean;
  readonly children: ReactNode;
}

/** The frame of a step: where one stands, its title, the way back to the contracts. */
export function StepPage({ step, lead, hasErrors = false, children }: StepPageProps) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  const names = ['tenant', 'dwelling', 'lease', 'check'] as const;
  return (
    <Page
      title={t(`newContract.${step}.title`)}
      lead={lead}
      width="narrow"
      hasErrors={hasErrors}
      breadcrumb={[{ href: `${basePath}/contrats`, label: t('contracts.title') }]}
    >
      <ProgressSteps steps={names.map((name) => t(`newContract.${name}.step`))} current={names.indexOf(step)} />
      {children}
    </Page>
  );
}

interface StepFormProps {
  readonly step: StepName;
  readonly lead: string;
  /** Called once every question of the step has an answer. */
  readonly onDone: () => unknown;
  readonly pending?: boolean;
  /** Where « Revenir » leads. */
  readonly back?: string;
  /** What the server refused, above the questions. */
  readonly notice?: ReactNode;
  readonly children: ReactNode;
}

/** Reads the errors of a step, and takes each away as soon as what is typed answers it. */
function useStepErrors(step: StepName): () => readonly FormError[] {
  const { getFieldState, subscribe, trigger } = useFormContext<Answers>();
  useEffect(
    () =>
      subscribe({
        formState: { values: true },
        callback: ({ name }) => {
          const field = stepFields[step].find((one) => one === name);
          if (field && getFieldState(field).invalid) void trigger(field);
        },
      }),
    [step, subscribe, getFieldState, trigger],
  );
  return () =>
    stepFields[step].flatMap((field) => {
      const message = getFieldState(field).error?.message;
      return message === undefined ? [] : [{ field, message }];
    });
}

/** The questions of one step: its own errors only, then the next page. */
export function StepForm({ step, lead, onDone, pending = false, back, notice, children }: StepFormProps) {
  const { t } = useTexts();
  const { trigger } = useFormContext<Answers>();
  const [attempts, setAttempts] = useState(0);
  const [shown, setShown] = useState<readonly FormError[]>([]);
  const errorsNow = useStepErrors(step);
  async function submit() {
    const complete = await trigger(stepFields[step]);
    // As it was when one pressed: were it to shrink while one types, the page would move under the finger.
    setShown(complete ? [] : errorsNow());
    setAttempts(attempts + 1);
    if (complete) await onDone();
  }
  return (
    <StepPage step={step} lead={lead} hasErrors={shown.length > 0}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <FieldStack>
          <ErrorSummary errors={shown} submitCount={attempts} />
          {notice}
          {children}
          <FormActions>
            <Button type="submit" variant="primary" size="large" pending={pending}>
              {t('newContract.continue')}
            </Button>
            {back !== undefined && (
              <Button variant="quiet" href={back}>
                {t('newContract.back')}
              </Button>
            )}
          </FormActions>
        </FieldStack>
      </form>
    </StepPage>
  );
}
