import { useMutation, useSpace } from '@trousseau/space';
import { Dialog, FieldStack, Notice, Select, TextField } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { VisaDocumentKind } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import type { ReviewedRequest } from './visa-review.tsx';

const Ask = graphql(`
  mutation AskVisaDocuments($input: AskVisaDocumentsInput!) {
    askVisaDocuments(input: $input) {
      ... on VisaDocumentsAsked {
        visaRequest { id status decisionDueOn askedDocuments { kind label note received } }
      }
      ... on Refusal { message }
    }
  }
`);

const kinds: readonly VisaDocumentKind[] = [
  'IDENTITY',
  'RESIDENCE_PERMIT',
  'STUDENT_CARD',
  'EMPLOYMENT',
  'RESOURCES',
  'HOLDER_IDENTITY',
  'HOLDER_RESIDENCE_PERMIT',
  'HOLDER_STUDENT_CARD',
  'HOLDER_EMPLOYMENT',
  'HOLDER_RESOURCES',
  'OTHER',
];

interface AskDocumentsProps {
  readonly request: ReviewedRequest;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Sends back the papers said to be redone, and asks for one that is missing: the promise waits until they have come (K-VISA-SLA). */
export function AskDocuments({ request, isOpen, onClose }: AskDocumentsProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(Ask);
  const [kind, setKind] = useState<VisaDocumentKind>();
  const [note, setNote] = useState('');
  const [message, setMessage] = useState<string | null>(null);
  const again = request.documents.filter(({ verdict }) => verdict === 'TO_REDO');

  async function ask() {
    const papers = kind ? [{ kind, note }] : [];
    const answer = await run((operationId) => ({ input: { operationId, requestId: request.id, papers } }));
    const result = answer.data?.askVisaDocuments;
    if (result?.__typename !== 'VisaDocumentsAsked') return setMessage(result?.message ?? t('problem.failed'));
    notify({ tone: 'success', text: t('ask.done') });
    onClose();
  }

  return (
    <Dialog
      title={t('ask.title')}
      isOpen={isOpen}
      onClose={onClose}
      confirmLabel={t('ask.confirm')}
      onConfirm={ask}
      pending={running}
    >
      <FieldStack>
        <p>{t('ask.means')}</p>
        {message && (
          <Notice tone="warning" live>
            {message}
          </Notice>
        )}
        {again.length > 0 && (
          <Notice tone="info" title={t('ask.again', { count: again.length })}>
            <ul>
              {again.map(({ id, fileName }) => (
                <li key={id}>{fileName}</li>
              ))}
            </ul>
          </Notice>
        )}
        <Select
          name="kind"
          label={t('ask.kind')}
          optional={again.length > 0}
          options={kinds.map((value) => ({ value, label: t(`ask.kinds.${value}`) }))}
          placeholder={t('ask.none')}
          value={kind ?? ''}
          onChange={(value) => setKind(kinds.find((one) => one === value))}
        />
        <TextField
          name="askNote"
          label={t('ask.note')}
          hint={t('ask.noteHint')}
          rows={3}
          maxLength={500}
          optional={kind !== 'OTHER'}
          value={note}
          onChange={setNote}
        />
      </FieldStack>
    </Dialog>
  );
}
