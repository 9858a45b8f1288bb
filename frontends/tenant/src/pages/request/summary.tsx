import { useSpace } from '@trousseau/space';
import { Button, Notice, Section, Stack, TaskList } from '@trousseau/ui';
import { AssessmentLines, MaximumRent } from '../../components/assessment.tsx';
import { RequestAnswers } from '../../components/request-answers.tsx';
import { SingleChanges } from '../../components/single-changes.tsx';
import { WithdrawRequest } from '../../components/withdraw-request.tsx';
import { useTexts } from '../../use-texts.ts';
import type { ShownRequest, StepProps } from './request.tsx';
import { SendRequest } from './send-request.tsx';
import { StepPage } from './step-page.tsx';
import { pathOfStep, useStepLinks } from './steps.ts';

/** All the answers before they are sent, what the rules say of them, and the declaration. */
export function Summary({ request, reload }: StepProps) {
  const { editLink } = useStepLinks();
  const edit = {
    applicant: editLink('applicant'),
    employment: editLink('employment'),
    household: editLink('household'),
    holderEmployment: editLink('holderEmployment'),
    dwelling: editLink('dwelling'),
    documents: editLink('documents'),
  };
  return (
    <StepPage request={request} step="summary">
      <RequestAnswers answers={request} edit={edit} />
      <Decision request={request} />
      {request.missingSteps.length > 0 ? (
        <StepsLeft request={request} />
      ) : (
        <SendRequest request={request} reload={reload} />
      )}
      <div>
        <WithdrawRequest requestId={request.id} />
      </div>
    </StepPage>
  );
}

function Decision({ request }: { readonly request: ShownRequest }) {
  const { t } = useTexts();
  const assessment = request.eligibility;
  if (assessment === null) return null;
  return (
    <Section title={t('request.summary.decision')} lead={t('request.summary.decisionLead')}>
      <Stack gap={5}>
        <MaximumRent assessment={assessment} />
        {!assessment.eligible && (
          <Notice tone="warning" title={t('request.summary.blocked')}>
            {t('request.summary.blockedText')}
          </Notice>
        )}
        <SingleChanges changes={request.singleChanges} />
        <AssessmentLines assessment={assessment} />
      </Stack>
    </Section>
  );
}

function StepsLeft({ request }: { readonly request: ShownRequest }) {
  const { t } = useTexts();
  const { basePath } = useSpace();
  return (
    <Section title={t('request.summary.left')} lead={t('request.summary.leftLead')}>
      <TaskList
        tasks={request.missingSteps.map((step) => ({
          id: step,
          title: t(`missingStep.${step}`),
          status: 'TODO' as const,
          href: `${basePath}/demande/${request.id}/${pathOfStep(step)}`,
        }))}
      />
      <div>
        <Button variant="quiet" href={basePath}>
          {t('request.summary.later')}
        </Button>
      </div>
    </Section>
  );
}
