import { type Problem, uploadFile, useMutation, useSpace } from '@trousseau/space';
import { FileUpload, Grid, Section, Stack, type Upload } from '@trousseau/ui';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import type { DamageDocumentKind } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownDamage } from './damage-claim.tsx';
import { PapersKept } from './papers-kept.tsx';

const RemoveDocument = graphql(`
  mutation RemoveDamageDocument($input: RemoveDamageDocumentInput!) {
    removeDamageDocument(input: $input) { ... on DamageDocumentRemoved { claim { id documents { id } } } }
  }
`);

interface DamagePapersProps {
  readonly claim: ShownDamage;
  readonly open: boolean;
  readonly reload: () => void;
}

/** R-DEG-03, R-DEG-07. Inventories, invoices, and for each repair the photographs of the entry and of the exit side by side. */
export function DamagePapers({ claim, open, reload }: DamagePapersProps) {
  return open ? <PapersToAdd claim={claim} reload={reload} /> : <PapersKept claim={claim} />;
}

function PapersToAdd({ claim, reload }: Omit<DamagePapersProps, 'open'>) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run } = useMutation(RemoveDocument);
  const [problem, setProblem] = useState<Problem | null>(null);

  const send =
    (kind: DamageDocumentKind, itemId = ''): Upload =>
    async (file, onProgress, signal, key) => {
      const query = new URLSearchParams({ kind, item: itemId, name: file.name });
      const path = `/files/claims/damage/${claim.id}/documents/${key}?${query}`;
      const result = await uploadFile(path, file, onProgress, signal);
      if (result.kind === 'unreachable') throw new Error('unreachable');
      return result.kind === 'received' ? { ok: true, id: result.id } : { ok: false, reason: result.message };
    };

  async function remove(documentId: string) {
    const answer = await run(() => ({ input: { documentId } }));
    setProblem(answer.problem);
    if (!answer.data) return;
    notify({ tone: 'success', text: t('claim.removed') });
    reload();
  }

  const upload = (kind: DamageDocumentKind, label: string, hint?: string, itemId?: string) => (
    <FileUpload
      key={`${kind}-${itemId ?? ''}`}
      id={`paper-${kind}-${itemId ?? 'all'}`}
      label={label}
      {...(hint === undefined ? {} : { hint })}
      files={filesOf(claim, kind, itemId ?? null)}
      upload={send(kind, itemId)}
      onUploaded={reload}
      onRemove={(id) => void remove(id)}
    />
  );

  return (
    <>
      <Section title={t('damage.papers')} lead={t('claim.documentsLead')}>
        <Stack gap={5}>
          <ProblemNotice problem={problem} />
          {claim.requiredDocuments.map(({ kind, label, why }) => upload(kind, label, why))}
        </Stack>
      </Section>
      <Section title={t('damage.photos')} lead={t('damage.photosLead')}>
        <Stack gap={5}>
          {claim.items.map(({ id, room }) => (
            <Grid key={id} min="18rem">
              {upload('ENTRY_PHOTO', t('damage.entryPhotoOf', { room }), undefined, id)}
              {upload('EXIT_PHOTO', t('damage.exitPhotoOf', { room }), undefined, id)}
            </Grid>
          ))}
        </Stack>
      </Section>
    </>
  );
}

/** What was sent of a kind; a paper to be done again says why. */
function filesOf({ documents }: ShownDamage, kind: DamageDocumentKind, itemId: string | null) {
  return documents
    .filter((document) => document.kind === kind && (document.itemId === itemId || itemId === null))
    .map(({ id, fileName, sizeBytes, path, verdict, verdictNote }) => ({
      ...{ id, name: fileName, sizeBytes, href: path },
      ...(verdict === 'TO_REDO' ? { rejected: true, detail: verdictNote ?? '' } : {}),
    }));
}
