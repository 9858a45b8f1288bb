import { Notice, StatusBadge, type Tone } from '@trousseau/ui';
import type { RequestAnswersFragment, VisaDocumentVerdict } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

type Paper = RequestAnswersFragment['documents'][number];

const tones: Readonly<Record<VisaDocumentVerdict, Tone>> = { ACCEPTED: 'success', TO_REDO: 'warning' };

/** What an officer said of a paper; nothing until then. */
export function PaperVerdictBadge({ verdict }: Pick<Paper, 'verdict'>) {
  const { t } = useTexts();
  if (verdict === null) return null;
  return <StatusBadge tone={tones[verdict]}>{t(`paper.verdict.${verdict}`)}</StatusBadge>;
}

/** Of each paper to be sent again: what is wrong, what a good one looks like, and the officer's own words. */
export function PaperFaults({ papers }: { readonly papers: readonly Paper[] }) {
  const { t } = useTexts();
  return papers.map(
    ({ id, fileName, verdictReason, verdictNote }) =>
      verdictReason && (
        <Notice key={id} tone="warning" title={t(`paper.fault.${verdictReason}`, { name: fileName })}>
          <p>{t(`paper.good.${verdictReason}`)}</p>
          {verdictNote && <p>{t('paper.inWords', { words: verdictNote })}</p>}
        </Notice>
      ),
  );
}
