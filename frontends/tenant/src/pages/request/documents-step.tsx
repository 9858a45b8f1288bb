import { Button, ErrorSummary, FormActions, Notice, Stack } from '@trousseau/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { FromMyPhone } from '../../components/from-my-phone.tsx';
import { PaperBadge } from '../../components/paper-badge.tsx';
import { PaperUpload, PaperUploads, paperFieldId } from '../../components/paper-upload.tsx';
import { useTexts } from '../../use-texts.ts';
import type { StepProps } from './request.tsx';
import { StepPage } from './step-page.tsx';
import { stepsOf, useStepLinks } from './steps.ts';

/** Third step: only the papers this situation needs, why each is needed, and whether it is there. A file is kept as soon as it is sent. */
export function DocumentsStep({ request, reload }: StepProps) {
  const { t } = useTexts();
  const { linkTo, nextLink, backLink, isEditing } = useStepLinks();
  const navigate = useNavigate();
  const [attempts, setAttempts] = useState(0);
  const missing = request.requiredDocuments.filter(({ received }) => !received);
  const errors =
    attempts === 0
      ? []
      : missing.map(({ kind, label }) => ({
          field: paperFieldId(kind),
          message: t('request.documents.missing', { label }),
        }));

  if (request.requiredDocuments.length === 0) {
    return (
      <StepPage request={request} step="documents">
        <Notice
          tone="info"
          title={t('request.documents.first')}
          actions={
            <Button variant="primary" href={linkTo('applicant')}>
              {t('request.documents.firstAction')}
            </Button>
          }
        >
          {t('request.documents.firstText')}
        </Notice>
      </StepPage>
    );
  }

  function goOn() {
    setAttempts(attempts + 1);
    if (missing.length === 0) void navigate(nextLink('documents'));
  }

  return (
    <StepPage request={request} step="documents" hasErrors={errors.length > 0}>
      <Stack gap={5}>
        <ErrorSummary errors={errors} submitCount={attempts} />
        <FromMyPhone requestId={request.id} reload={reload} />
        <Papers request={request} reload={reload} errors={errors} />
        <FormActions>
          <Button variant="primary" size="large" onPress={goOn}>
            {t(isEditing ? 'request.return' : 'request.documents.continue')}
          </Button>
          <Button variant="quiet" href={backLink('documents', stepsOf(request))}>
            {t('request.back')}
          </Button>
        </FormActions>
      </Stack>
    </StepPage>
  );
}

interface PapersProps extends Omit<StepProps, 'saved'> {
  readonly errors: readonly { readonly field: string; readonly message: string }[];
}

function Papers({ request, reload, errors }: PapersProps) {
  const { t } = useTexts();
  const other = {
    kind: 'OTHER' as const,
    label: t('request.documents.other'),
    why: t('request.documents.otherWhy'),
    source: undefined,
    received: false,
  };
  return (
    <PaperUploads>
      {[...request.requiredDocuments, other].map(({ kind, label, why, source, received }) => (
        <PaperUpload
          key={kind}
          requestId={request.id}
          kind={kind}
          label={label}
          hint={why}
          source={source}
          optional={kind === 'OTHER'}
          error={errors.find(({ field }) => field === paperFieldId(kind))?.message}
          papers={request.documents.filter((document) => document.kind === kind)}
          unfinished={request.unfinishedDocuments.filter((document) => document.kind === kind)}
          received={received}
          badge={kind !== 'OTHER' && <PaperBadge received={received} />}
          reload={reload}
        />
      ))}
    </PaperUploads>
  );
}
