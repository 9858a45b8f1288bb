import { type Problem, uploadFile, useMutation, useSpace } from '@trousseau/space';
import { Button, ErrorSummary, FileUpload, FormActions, Notice, Stack, StatusBadge, type Upload } from '@trousseau/ui';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { isOvertaken, ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { VisaDocumentKind } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import styles from './documents-step.module.css';
import type { ShownRequest, StepProps } from './request.tsx';
import { StepPage } from './step-page.tsx';
import { useStepLinks } from './steps.ts';

const RemoveDocument = graphql(`
  mutation RemoveVisaDocument($input: RemoveVisaDocumentInput!) {
    removeVisaDocument(input: $input) { ... on VisaDocumentRemoved { visaRequest { id } } }
  }
`);

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
      : missing.map(({ kind, label }) => ({ field: idOf(kind), message: t('request.documents.missing', { label }) }));

  if (request.requiredDocuments.length === 0) {
    return (
      <StepPage step="documents">
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
    <StepPage step="documents" hasErrors={errors.length > 0}>
      <Stack gap={5}>
        <ErrorSummary errors={errors} submitCount={attempts} />
        <Papers request={request} reload={reload} errors={errors} />
        <FormActions>
          <Button variant="primary" size="large" onPress={goOn}>
            {t(isEditing ? 'request.return' : 'request.documents.continue')}
          </Button>
          <Button variant="quiet" href={backLink('documents')}>
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
  const { notify } = useSpace();
  const { run } = useMutation(RemoveDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send =
    (kind: VisaDocumentKind): Upload =>
    async (file, onProgress, signal, key) => {
      const query = new URLSearchParams({ kind, name: file.name });
      const path = `/files/visa/requests/${request.id}/documents/${key}?${query}`;
      const result = await uploadFile(path, file, onProgress, signal);
      if (result.kind === 'unreachable') throw new Error('unreachable');
      return result.kind === 'received' ? { ok: true, id: result.id } : { ok: false, reason: result.message };
    };

  async function remove(documentId: string) {
    const answer = await run(() => ({ input: { documentId } }));
    setProblem(answer.problem);
    if (isOvertaken(answer.problem)) reload();
    if (answer.data) notify({ tone: 'success', text: t('request.documents.removed') });
  }

  const other = {
    kind: 'OTHER' as const,
    label: t('request.documents.other'),
    why: t('request.documents.otherWhy'),
    received: false,
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <ul className={styles.papers}>
        {[...request.requiredDocuments, other].map((paper) => (
          <li key={paper.kind} className={styles.paper} data-received={paper.received || undefined}>
            <PaperBadge received={paper.received} optional={paper.kind === 'OTHER'} />
            <FileUpload
              id={idOf(paper.kind)}
              label={paper.label}
              hint={paper.why}
              optional={paper.kind === 'OTHER'}
              error={errors.find(({ field }) => field === idOf(paper.kind))?.message}
              files={filesOf(request, paper.kind)}
              upload={send(paper.kind)}
              onUploaded={reload}
              onRemove={(id) => void remove(id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

function PaperBadge({ received, optional }: { readonly received: boolean; readonly optional: boolean }) {
  const { t } = useTexts();
  if (optional) return null;
  return (
    <div>
      <StatusBadge tone={received ? 'success' : 'info'}>
        {t(received ? 'request.documents.there' : 'request.documents.toAdd')}
      </StatusBadge>
    </div>
  );
}

const idOf = (kind: VisaDocumentKind) => `paper-${kind}`;

function filesOf({ documents }: ShownRequest, kind: VisaDocumentKind) {
  return documents
    .filter((document) => document.kind === kind)
    .map(({ id, fileName, sizeBytes, path }) => ({ id, name: fileName, sizeBytes, href: path }));
}
