import { DataTable, StatusBadge } from '@trousseau/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/gql.ts';
import type { AuditRowFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { momentInWords } from '../words.ts';

graphql(`
  fragment AuditRow on AuditEntry {
    id position at actorId actorRole act subjectKind subjectId network result detail
  }
`);

interface AuditTableProps {
  readonly entries: readonly AuditRowFragment[];
  readonly empty: ReactNode;
}

/** Entries of the audit, newest first; ids stay whole, since they are what one searches by. */
export function AuditTable({ entries, empty }: AuditTableProps) {
  const { t, locale } = useTexts();
  return (
    <DataTable
      caption={t('audit.title')}
      captionHidden
      rows={entries}
      rowKey={({ id }) => id}
      empty={empty}
      columns={[
        { id: 'at', header: t('audit.at'), rowHeader: true, cell: ({ at }) => momentInWords(at, locale) },
        { id: 'act', header: t('audit.act'), cell: (entry) => <Act {...entry} /> },
        { id: 'subject', header: t('audit.subject'), cell: (entry) => <Subject {...entry} /> },
        { id: 'actor', header: t('audit.actor'), cell: (entry) => <Actor {...entry} /> },
        { id: 'network', header: t('audit.network'), cell: ({ network }) => network ?? '–' },
      ]}
    />
  );
}

function Act({ act, result, detail }: AuditRowFragment) {
  const { t } = useTexts();
  return (
    <>
      {t(`auditAct.${act}`)} {result === 'REFUSED' && <StatusBadge tone="warning">{t('audit.refused')}</StatusBadge>}
      {detail && <small> {t('audit.detail', { detail: inWords(detail, t) })}</small>}
    </>
  );
}

/** Codes that an entry may hold beside numbers and reasons, which stay as they are. */
const CODES = [
  'ACTIVATION',
  'APPROVED',
  'MANAGER',
  'MUST_WAIT',
  'READER',
  'REFUSED',
  'WRONG_CODE',
  'WRONG_PASSWORD',
] as const;

function inWords(detail: string, t: ReturnType<typeof useTexts>['t']): string {
  return detail.replace(/[A-Z_]{6,}/g, (word) => {
    const code = CODES.find((one) => one === word);
    return code ? t(`auditCode.${code}`) : word;
  });
}

function Subject({ subjectKind, subjectId }: AuditRowFragment) {
  const { t } = useTexts();
  return (
    <>
      {t(`auditSubject.${subjectKind}`)} <code>{subjectId ?? t('audit.unknown')}</code>
    </>
  );
}

function Actor({ actorId, actorRole }: AuditRowFragment) {
  const { t } = useTexts();
  const isPerson = actorRole !== 'SERVICE' && actorId !== 'anonymous';
  return (
    <>
      {t(`auditRole.${actorRole}`)} {isPerson && <code>{actorId}</code>}
    </>
  );
}
