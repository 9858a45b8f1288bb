import { type Problem, uploadFile, useMayChange, useMutation, useSpace } from '@trousseau/space';
import { DataTable, DayText, FileUpload, Link, Section, StatusBadge, type Upload } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { ClaimDocumentKind } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { dayOfInstant } from '../../words.ts';
import type { ShownClaim } from './claim.tsx';
import styles from './claim-documents.module.css';

const RemoveDocument = graphql(`
  mutation RemoveClaimDocument($input: RemoveClaimDocumentInput!) {
    removeClaimDocument(input: $input) { ... on ClaimDocumentRemoved { claim { id } } }
  }
`);

interface ClaimDocumentsProps {
  readonly claim: ShownClaim;
  readonly reload: () => void;
}

/** The papers of the claim (R-CLM-06): to add while it is declared, to read afterwards. */
export function ClaimDocuments({ claim, reload }: ClaimDocumentsProps) {
  const { t } = useTexts();
  const mayChange = useMayChange();
  const open = claim.status === 'DECLARED' && mayChange;
  const mandatory = claim.requiredDocuments.filter((document) => document.mandatory);
  const received = mandatory.filter((document) => document.received).length;
  return (
    <Section
      title={t('claim.documents')}
      lead={open ? t('claim.documentsLead') : undefined}
      actions={
        open && (
          <StatusBadge tone={received === mandatory.length ? 'success' : 'warning'}>
            {t('claim.progress', { received, all: mandatory.length })}
          </StatusBadge>
        )
      }
    >
      {open ? <PapersToAdd claim={claim} reload={reload} /> : <PapersReceived claim={claim} />}
    </Section>
  );
}

function PapersToAdd({ claim, reload }: ClaimDocumentsProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run } = useMutation(RemoveDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send =
    (kind: ClaimDocumentKind): Upload =>
    async (file, onProgress, signal, key) => {
      const query = new URLSearchParams({ kind, name: file.name });
      const result = await uploadFile(
        `/files/claims/claims/${claim.id}/documents/${key}?${query}`,
        file,
        onProgress,
        signal,
      );
      if (result.kind === 'unreachable') throw new Error('unreachable');
      return result.kind === 'received' ? { ok: true, id: result.id } : { ok: false, reason: result.message };
    };

  async function remove(documentId: string) {
    const answer = await run(() => ({ input: { documentId } }));
    setProblem(answer.problem);
    if (answer.data) notify({ tone: 'success', text: t('claim.removed') });
  }

  const papers = [
    ...claim.requiredDocuments,
    { kind: 'OTHER' as const, label: t('claim.other'), why: t('claim.otherWhy'), mandatory: false, received: false },
  ];
  return (
    <>
      <ProblemNotice problem={problem} />
      <ul className={styles.papers}>
        {papers.map(({ kind, label, why, mandatory, received }) => (
          <li key={kind} className={styles.paper} data-received={received || undefined}>
            <div className={styles.state}>
              <StatusBadge tone={received ? 'success' : mandatory ? 'warning' : 'neutral'}>
                {t(
                  received
                    ? 'claim.received'
                    : isSentBack(claim, kind)
                      ? 'claim.toRedo'
                      : mandatory
                        ? 'claim.expected'
                        : 'claim.ifAny',
                )}
              </StatusBadge>
            </div>
            <FileUpload
              id={`paper-${kind}`}
              label={label}
              hint={why}
              files={filesOf(claim, kind)}
              upload={send(kind)}
              onUploaded={reload}
              onRemove={(id) => void remove(id)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}

/** A paper of the kind came, and an officer sent it back. */
const isSentBack = ({ documents }: ShownClaim, kind: ClaimDocumentKind) =>
  documents.some((document) => document.kind === kind && document.verdict === 'TO_REDO');

function filesOf({ documents }: ShownClaim, kind: ClaimDocumentKind) {
  return documents
    .filter((document) => document.kind === kind)
    .map(({ id, fileName, sizeBytes, path, verdict, verdictNote }) => ({
      ...{ id, name: fileName, sizeBytes, href: path },
      ...(verdict === 'TO_REDO' ? { rejected: true, detail: verdictNote ?? '' } : {}),
    }));
}

function PapersReceived({ claim }: Pick<ClaimDocumentsProps, 'claim'>) {
  const { t } = useTexts();
  const labels = new Map(claim.requiredDocuments.map(({ kind, label }) => [kind, label]));
  return (
    <DataTable
      caption={t('claim.documents')}
      captionHidden
      rows={claim.documents}
      rowKey={({ id }) => id}
      empty={<p>{t('claim.noDocument')}</p>}
      columns={[
        {
          id: 'kind',
          header: t('claim.paper'),
          rowHeader: true,
          cell: ({ kind }) => labels.get(kind) ?? t('claim.other'),
        },
        { id: 'file', header: t('claim.file'), cell: ({ fileName, path }) => <Link href={path}>{fileName}</Link> },
        {
          id: 'received',
          header: t('claim.receivedOn'),
          cell: ({ receivedAt }) => <DayText day={dayOfInstant(receivedAt)} form="short" />,
        },
      ]}
    />
  );
}
