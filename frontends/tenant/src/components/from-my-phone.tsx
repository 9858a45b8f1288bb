import { useMayChange, useMutation } from '@trousseau/space';
import { Button, Card, Cluster, CopyButton, QrCode, Stack } from '@trousseau/ui';
import { useEffect, useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { OpenPaperLinkMutation } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { ProblemNotice } from './problem-notice.tsx';

const Open = graphql(`
  mutation OpenPaperLink($input: OpenPaperLinkInput!) {
    openPaperLink(input: $input) { ... on PaperLinkOpened { qrCode { content size path } } }
  }
`);

const Close = graphql(`
  mutation ClosePaperLink($input: ClosePaperLinkInput!) {
    closePaperLink(input: $input) { ... on PaperLinkClosed { visaRequest { id } } }
  }
`);

type PaperLink = OpenPaperLinkMutation['openPaperLink'];

/** How often the page looks for what the phone sent. */
const lookEveryMilliseconds = 4_000;

interface FromMyPhoneProps {
  readonly requestId: string;
  readonly reload: () => void;
}

/** A QR code that opens, on a phone, a page which adds papers to this request and does nothing else; they appear here as they come. */
export function FromMyPhone({ requestId, reload }: FromMyPhoneProps) {
  const { t } = useTexts();
  const mayChange = useMayChange();
  const { run: open, running, problem } = useOpening(requestId);
  const { run: close } = useMutation(Close);
  const [link, setLink] = useState<PaperLink | null>(null);
  useEffect(() => {
    if (link === null) return;
    const timer = setInterval(() => document.visibilityState === 'visible' && reload(), lookEveryMilliseconds);
    return () => clearInterval(timer);
  }, [link, reload]);

  async function stop() {
    setLink(null);
    await close(() => ({ input: { requestId } }));
  }

  if (!mayChange) return null;
  if (link !== null) return <OpenLink link={link} onClose={() => void stop()} />;
  return (
    <Stack gap={3}>
      <ProblemNotice problem={problem} />
      <div>
        <Button variant="secondary" icon="camera" pending={running} onPress={() => void open().then(setLink)}>
          {t('phone.open')}
        </Button>
      </div>
    </Stack>
  );
}

function useOpening(requestId: string) {
  const { run, running } = useMutation(Open);
  const [problem, setProblem] = useState<Awaited<ReturnType<typeof run>>['problem']>(null);
  return {
    running,
    problem,
    async run(): Promise<PaperLink | null> {
      const answer = await run((operationId) => ({ input: { operationId, requestId } }));
      setProblem(answer.problem);
      return answer.data?.openPaperLink ?? null;
    },
  };
}

function OpenLink({ link, onClose }: { readonly link: PaperLink; readonly onClose: () => void }) {
  const { t } = useTexts();
  const { content, size, path } = link.qrCode;
  return (
    <Card icon="camera" title={t('phone.title')}>
      <Stack>
        <p>{t('phone.text')}</p>
        <QrCode label={t('phone.scan')} size={size} path={path} />
        <p>{t('phone.until')}</p>
        <Cluster>
          <Button variant="primary" onPress={onClose}>
            {t('phone.done')}
          </Button>
          <CopyButton text={content} label={t('phone.theAddress')} />
        </Cluster>
      </Stack>
    </Card>
  );
}
