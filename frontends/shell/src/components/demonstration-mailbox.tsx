import { Link, Notice } from '@trousseau/ui';
import { useLiveSpaces } from '../live-spaces.tsx';
import { useTexts } from '../use-texts.ts';

// `npm start` puts the page of the development mailbox 25 ports after the door.
const mailboxOffset = 25;

/** In a demonstration no e-mail leaves this machine: says where to read them. */
export function DemonstrationMailbox() {
  const { t } = useTexts();
  const { environment } = useLiveSpaces();
  const { protocol, hostname, port } = window.location;
  if (environment !== 'demonstration' || port === '') return null;
  return (
    <Notice tone="warning" title={t('mailbox.title')}>
      {t('mailbox.words')}{' '}
      <Link href={`${protocol}//${hostname}:${Number(port) + mailboxOffset}/`} external>
        {t('mailbox.open')}
      </Link>
    </Notice>
  );
}
