import { type Problem, uploadFile, useMutation, useSpace, useUploadPlaces } from '@trousseau/space';
import { FileUpload, type Upload } from '@trousseau/ui';
import { type ReactNode, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { RequestAnswersFragment, VisaDocumentKind } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { PaperCodes } from './paper-codes.tsx';
import { PaperExamples } from './paper-examples.tsx';
import styles from './paper-upload.module.css';
import { PaperFaults } from './paper-verdicts.tsx';
import { isOvertaken, ProblemNotice } from './problem-notice.tsx';
import { UnfinishedPapers } from './unfinished-papers.tsx';

const RemoveDocument = graphql(`
  mutation RemoveVisaDocument($input: RemoveVisaDocumentInput!) {
    removeVisaDocument(input: $input) { ... on VisaDocumentRemoved { visaRequest { id } } }
  }
`);

const OrderDocuments = graphql(`
  mutation OrderVisaDocuments($input: OrderVisaDocumentsInput!) {
    orderVisaDocuments(input: $input) { ... on VisaDocumentsOrdered { visaRequest { id documents { id } } } }
  }
`);

type Paper = RequestAnswersFragment['documents'][number];

interface PaperUploadProps {
  readonly requestId: string;
  readonly kind: VisaDocumentKind;
  readonly label: string;
  /** Why it is asked. */
  readonly hint: string;
  /** The text that lets it be asked. */
  readonly source?: string | undefined;
  readonly optional?: boolean;
  readonly error?: string | undefined;
  /** Papers of this kind the server holds. */
  readonly papers: readonly Paper[];
  /** Files of this kind of which a part has come. */
  readonly unfinished: RequestAnswersFragment['unfinishedDocuments'];
  /** Whether nothing more is expected here. */
  readonly received: boolean;
  /** Where it stands, above its name. */
  readonly badge: ReactNode;
  readonly reload: () => void;
}

/** One kind of paper: where it stands, what an officer said of those already sent, and the way to send one. Kept as soon as it is sent. */
export function PaperUpload(props: PaperUploadProps) {
  const {
    requestId,
    kind,
    label,
    hint,
    source,
    optional = false,
    error,
    papers,
    unfinished,
    received,
    badge,
    reload,
  } = props;
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run } = useMutation(RemoveDocument);
  const { run: order } = useMutation(OrderDocuments);
  const { placeOf, left } = useUploadPlaces(unfinished);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send: Upload = async (file, onProgress, signal, key) => {
    const query = new URLSearchParams({ kind, name: file.name });
    const place = await placeOf(key, file);
    const path = `/files/visa/requests/${requestId}/documents/${place.id}?${query}`;
    const result = await uploadFile(path, file, onProgress, signal, place);
    if (result.kind === 'unreachable') throw new Error('unreachable');
    return result.kind === 'received' ? { ok: true, id: result.id } : { ok: false, reason: result.message };
  };

  async function remove(documentId: string) {
    const answer = await run(() => ({ input: { documentId } }));
    setProblem(answer.problem);
    if (isOvertaken(answer.problem)) reload();
    if (answer.data) notify({ tone: 'success', text: t('request.documents.removed') });
  }

  async function putInOrder(documentIds: string[]) {
    const answer = await order(() => ({ input: { requestId, documentIds } }));
    setProblem(answer.problem);
    if (isOvertaken(answer.problem)) reload();
  }

  function stateOf({ scan, verdict }: Pick<Paper, 'scan' | 'verdict'>) {
    if (scan !== 'CLEAN') return t(`paper.scan.${scan}`);
    return verdict === null ? undefined : t(`paper.verdict.${verdict}`);
  }

  return (
    <li className={styles.paper} data-received={received || undefined}>
      <ProblemNotice problem={problem} />
      {badge}
      <PaperFaults papers={papers} />
      <PaperCodes papers={papers} reload={reload} />
      <UnfinishedPapers papers={left} />
      <FileUpload
        id={paperFieldId(kind)}
        label={label}
        hint={hint}
        optional={optional}
        error={error}
        files={papers.map(({ id, fileName, sizeBytes, path, thumbnailPath, scan, verdict }) => ({
          id,
          name: fileName,
          sizeBytes,
          ...(scan === 'CLEAN' && { href: path }),
          rejected: verdict === 'TO_REDO' || scan === 'INFECTED',
          thumbnail: thumbnailPath ?? undefined,
          detail: stateOf({ scan, verdict }),
        }))}
        upload={send}
        onUploaded={reload}
        onRemove={(id) => void remove(id)}
        onOrder={(ids) => void putInOrder(ids)}
      />
      {kind !== 'OTHER' && <PaperExamples kind={kind} source={source} />}
    </li>
  );
}

/** The list around `PaperUpload`. */
export function PaperUploads({ children }: { readonly children: ReactNode }) {
  return <ul className={styles.papers}>{children}</ul>;
}

/** What the error summary links to. */
export const paperFieldId = (kind: VisaDocumentKind) => `paper-${kind}`;
