import { DescriptionList, Page, ProgressSteps } from '@trousseau/ui';
import type { FirstLoginStateFragment, FirstLoginStep } from '../gql/graphql.ts';
import type { Person } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import { InformationStep } from './information-step.tsx';
import { PasswordStep } from './password-step.tsx';
import type { Credentials, Stage } from './stage.ts';
import { TextStep } from './text-step.tsx';

/** What each step needs, and how it goes on. */
export interface StepProps {
  readonly credentials: Credentials;
  readonly firstLogin: FirstLoginStateFragment;
  readonly onNext: (firstLogin: FirstLoginStateFragment) => void;
}

interface FirstLoginProps {
  readonly stage: Extract<Stage, { kind: 'FIRST_LOGIN' }>;
  readonly onStage: (stage: Stage) => void;
  readonly onSignedIn: (person: Person) => void;
}

const order: readonly FirstLoginStep[] = ['INFORMATION', 'PASSWORD', 'USAGE_RULES', 'TERMS'];

/** R-CAF-02: the five steps, the first of which is done. The page is the step the server waits at. */
export function FirstLogin({ stage, onStage, onSignedIn }: FirstLoginProps) {
  const { t } = useTexts();
  const { credentials, firstLogin } = stage;
  const { step, accountName, organisation, userNumber } = firstLogin;
  const props: StepProps = {
    credentials,
    firstLogin,
    onNext: (next) => onStage({ kind: 'FIRST_LOGIN', credentials, firstLogin: next }),
  };
  return (
    <Page key={step} title={t(`partnerAccess.steps.${step}`)} lead={t(`partnerAccess.leads.${step}`)} width="narrow">
      <ProgressSteps
        steps={[t('partnerAccess.steps.CREDENTIALS'), ...order.map((one) => t(`partnerAccess.steps.${one}`))]}
        current={order.indexOf(step) + 1}
      />
      {step === 'INFORMATION' && (
        <DescriptionList
          items={[
            { label: t('partnerAccess.account'), value: accountName },
            { label: t('partnerAccess.organisation'), value: organisation },
            { label: t('partnerAccess.userNumber'), value: userNumber.replace(/(.{4})(?=.)/g, '$1\u00a0') },
          ]}
        />
      )}
      {step === 'INFORMATION' && <InformationStep {...props} />}
      {step === 'PASSWORD' && <PasswordStep {...props} />}
      {(step === 'USAGE_RULES' || step === 'TERMS') && (
        <TextStep {...props} text={step} onSignedIn={onSignedIn} onDone={(email) => onStage({ kind: 'DONE', email })} />
      )}
    </Page>
  );
}
