import { Notice } from '@trousseau/ui';
import type { RequestAnswersFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

/** Files of which only a part has come: chosen again, they go on where they were. */
export function UnfinishedPapers({ papers }: { readonly papers: RequestAnswersFragment['unfinishedDocuments'] }) {
  const { t } = useTexts();
  return papers.map(({ id, fileName, sizeBytes, receivedBytes }) => (
    <Notice key={id} tone="info">
      {t('request.documents.unfinished', {
        name: fileName,
        percent: Math.floor((receivedBytes / sizeBytes) * 100),
      })}
    </Notice>
  ));
}
