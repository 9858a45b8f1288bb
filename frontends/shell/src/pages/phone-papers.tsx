import { uploadFile, useAsk, useQuery, useUploadPlaces } from '@trousseau/space';
import { ErrorState, FileUpload, Notice, Page, Skeleton, Stack, StatusBadge, type Upload } from '@trousseau/ui';
import { useState } from 'react';
import { useLocation } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { PhonePapersQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

const PapersQuestion = graphql(`
  query PhonePapers($secret: String!) {
    paperLink(secret: $secret) { papers { kind label received } unfinished { id kind sha256 receivedBytes } }
  }
`);

const Address = graphql(`
  query PaperAddress($secret: String!, $documentId: ID!) { paperAddress(secret: $secret, documentId: $documentId) }
`);

type Link = NonNullable<PhonePapersQuery['paperLink']>;

/** `/depuis-mon-telephone#…`: adds papers to the request whose QR code was scanned; shows which are needed, and nothing of whose it is. */
export function PhonePapers() {
  const { t } = useTexts();
  const [secret] = useState(useLocation().hash.slice(1));
  const { data, loading, problem, reload } = useQuery(PapersQuestion, { secret });
  if (loading) return <Skeleton kind="page" />;
  if (!data) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  if (data.paperLink === null) {
    return (
      <Page title={t('phonePapers.endedTitle')} width="narrow">
        <Notice tone="warning">{t('phonePapers.ended')}</Notice>
      </Page>
    );
  }
  const { papers, unfinished } = data.paperLink;
  const other = { kind: 'OTHER' as const, label: t('phonePapers.other'), received: false };
  return (
    <Page title={t('phonePapers.title')} lead={t('phonePapers.lead')} width="narrow">
      <Stack gap={6}>
        {[...papers, other].map((paper) => (
          <OnePaper
            key={paper.kind}
            paper={paper}
            unfinished={unfinished.filter(({ kind }) => kind === paper.kind)}
            secret={secret}
            reload={reload}
          />
        ))}
        <p>{t('phonePapers.then')}</p>
      </Stack>
    </Page>
  );
}

interface OnePaperProps {
  readonly paper: Pick<Link['papers'][number], 'kind' | 'label' | 'received'>;
  readonly unfinished: Link['unfinished'];
  readonly secret: string;
  readonly reload: () => void;
}

function OnePaper({ paper: { kind, label, received }, unfinished, secret, reload }: OnePaperProps) {
  const { t } = useTexts();
  const ask = useAsk(Address);
  const { placeOf } = useUploadPlaces(unfinished);

  const send: Upload = async (file, onProgress, signal, key) => {
    const place = await placeOf(key, file);
    const { data } = await ask({ secret, documentId: place.id });
    if (!data) throw new Error('unreachable');
    if (data.paperAddress === null) return { ok: false, reason: t('phonePapers.ended') };
    const query = new URLSearchParams({ kind, name: file.name });
    const result = await uploadFile(`${data.paperAddress}?${query}`, file, onProgress, signal, place);
    if (result.kind === 'unreachable') throw new Error('unreachable');
    return result.kind === 'received' ? { ok: true, id: result.id } : { ok: false, reason: result.message };
  };

  return (
    <Stack gap={2}>
      {kind !== 'OTHER' && (
        <div>
          <StatusBadge tone={received ? 'success' : 'info'}>
            {t(received ? 'phonePapers.there' : 'phonePapers.toAdd')}
          </StatusBadge>
        </div>
      )}
      <FileUpload
        id={`paper-${kind}`}
        label={label}
        optional={kind === 'OTHER'}
        files={[]}
        upload={send}
        onUploaded={reload}
      />
    </Stack>
  );
}
