import { uploadFile, useMayChange } from '@trousseau/space';
import {
  Card,
  CopyButton,
  DayText,
  FileUpload,
  Link,
  Notice,
  Section,
  Stack,
  StatusBadge,
  type Upload,
} from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { ContractEventPartsFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';

graphql(`
  fragment ContractEventParts on ContractEvent {
    id number kind title happenedOn state effect answer note amendmentPath transferCode buyerName
    documents { id fileName sizeBytes path }
  }
`);

const tones = { RECORDED: 'success', ACCEPTED: 'success', WAITING: 'warning', REFUSED: 'danger' } as const;

interface ContractEventsProps {
  readonly events: readonly ContractEventPartsFragment[];
  readonly reload: () => void;
}

/** What happened to the lease since the contract was made: newest first, each with its amendment (R-CON-09). */
export function ContractEvents({ events, reload }: ContractEventsProps) {
  const { t } = useTexts();
  if (events.length === 0) return null;
  return (
    <Section title={t('events.title')} lead={t('events.lead')}>
      <Stack>
        {events.toReversed().map((event) => (
          <Card
            key={event.id}
            headingLevel={3}
            title={t('events.name', { number: event.number, what: t(`eventKind.${event.kind}`) })}
            footer={
              event.amendmentPath !== null && (
                <Link href={event.amendmentPath} download>
                  {t('events.amendment', { number: event.number })}
                </Link>
              )
            }
          >
            <Stack>
              <p>
                <StatusBadge tone={tones[event.state]}>{t(`events.state.${event.state}`)}</StatusBadge>{' '}
                <DayText day={event.happenedOn} />
              </p>
              {event.amendmentPath !== null && <p>{event.effect}</p>}
              {event.answer !== null && (
                <Notice tone="info" title={t('events.answer')}>
                  {event.answer}
                </Notice>
              )}
              {event.state === 'WAITING' && <Waiting event={event} reload={reload} />}
            </Stack>
          </Card>
        ))}
      </Stack>
    </Section>
  );
}

/** What can still be added while the officer looks: the buyer's code, the papers. */
function Waiting({ event, reload }: { readonly event: ContractEventPartsFragment; readonly reload: () => void }) {
  const { t } = useTexts();
  const mayChange = useMayChange();
  const upload: Upload = async (file, onProgress, signal, key) => {
    const query = new URLSearchParams({ name: file.name });
    const path = `/files/contract/contract-events/${event.id}/documents/${key}?${query}`;
    const result = await uploadFile(path, file, onProgress, signal);
    if (result.kind === 'unreachable') throw new Error('unreachable');
    return result.kind === 'received' ? { ok: true, id: result.id } : { ok: false, reason: result.message };
  };
  return (
    <>
      {event.transferCode !== null && (
        <Notice tone="info" title={t('events.transferTitle')} actions={<CopyButton text={event.transferCode} />}>
          <p>
            <strong>{event.transferCode}</strong>
          </p>
          <p>
            {event.buyerName === null ? t('events.transferText') : t('events.transferTaken', { name: event.buyerName })}
          </p>
        </Notice>
      )}
      {mayChange && (
        <FileUpload
          id={`event-papers-${event.id}`}
          label={t('events.papers')}
          hint={t('events.papersHint')}
          files={event.documents.map(({ id, fileName, sizeBytes, path }) => ({
            id,
            name: fileName,
            sizeBytes,
            href: path,
          }))}
          upload={upload}
          onUploaded={reload}
        />
      )}
    </>
  );
}
