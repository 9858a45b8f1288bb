import { Notice } from '@trousseau/ui';
import { useEffect, useRef } from 'react';
import type { RequestAnswersFragment, VisaDocumentCode } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

type Paper = Pick<
  RequestAnswersFragment['documents'][number],
  'id' | 'fileName' | 'code' | 'codeProves' | 'codeContradicts'
>;

/** How often the page looks whether the codes are read, and how many times. */
const lookEveryMilliseconds = 2_000;
const mostLooks = 15;

/** What the 2D-Doc code of each paper is worth, as soon as it is read: what it proves, or what to put right before somebody asks. */
export function PaperCodes({ papers, reload }: { readonly papers: readonly Paper[]; readonly reload: () => void }) {
  useLookAgain(papers, reload);
  return papers.map((paper) => <PaperCode key={paper.id} paper={paper} />);
}

function PaperCode({ paper: { fileName: name, code, codeProves, codeContradicts } }: { readonly paper: Paper }) {
  const { t } = useTexts();
  if (codeContradicts !== null)
    return (
      <Notice tone="warning" title={t('paper.code.contradicts', { name })} live>
        <p>{codeContradicts}</p>
        <p>{t('paper.code.putRight')}</p>
      </Notice>
    );
  if (codeProves !== null)
    return (
      <Notice tone="success" title={t('paper.code.proves', { name })}>
        {codeProves}
      </Notice>
    );
  if (code === null || !isToTell(code)) return null;
  return (
    <Notice tone={code === 'UNREADABLE' ? 'info' : 'warning'} title={t(`paper.code.title.${code}`, { name })} live>
      {t(`paper.code.text.${code}`)}
    </Notice>
  );
}

const toTell = ['UNREADABLE', 'BAD_SIGNATURE', 'EXPIRED_CERTIFICATE'] as const satisfies readonly VisaDocumentCode[];
const isToTell = (code: VisaDocumentCode): code is (typeof toTell)[number] =>
  (toTell as readonly VisaDocumentCode[]).includes(code);

/** Reading takes a few seconds: the page asks again while a paper that has just come is not read. */
function useLookAgain(papers: readonly Paper[], reload: () => void) {
  const unread = papers
    .filter(({ code }) => code === null)
    .map(({ id }) => id)
    .join(' ');
  const again = useRef(reload);
  again.current = reload;
  useEffect(() => {
    if (unread === '') return;
    let looks = 0;
    const timer = setInterval(() => {
      looks += 1;
      if (looks >= mostLooks) clearInterval(timer);
      if (document.visibilityState === 'visible') again.current();
    }, lookEveryMilliseconds);
    return () => clearInterval(timer);
  }, [unread]);
}
