import { uploadFile } from '@trousseau/space';
import { Amount, DataTable, DayText, FileUpload, longDay, Notice, Section, Stack, type Upload } from '@trousseau/ui';
import { useTexts } from '../use-texts.ts';
import { dayOfInstant } from '../words.ts';
import { ExamineLine } from './examine-line.tsx';
import type { ShownDesk } from './payments.tsx';

interface BankStatementsProps {
  readonly desk: ShownDesk;
  readonly reload: () => void;
}

/** R-PLAN-03. The bank’s statements: sent here, they confirm transfers and record what tenants repay; the rest is looked at. */
export function BankStatements({ desk, reload }: BankStatementsProps) {
  const { t, locale } = useTexts();

  const send: Upload = async (file, report, signal, key) => {
    const name = encodeURIComponent(file.name);
    const answer = await uploadFile(`/files/claims/bank-statements/${key}?name=${name}`, file, report, signal);
    if (answer.kind === 'unreachable') throw new Error('unreachable');
    if (answer.kind === 'refused') return { ok: false, reason: answer.message };
    reload();
    return { ok: true, id: answer.id };
  };

  return (
    <Section title={t('payments.statements')} lead={t('payments.statementsLead')}>
      <Stack gap={5}>
        <FileUpload
          label={t('payments.statement')}
          id="statement"
          hint={t('payments.statementHint')}
          accept=".xml,application/xml,text/xml"
          multiple={false}
          camera={false}
          upload={send}
          files={desk.statements.map(({ id, fileName, receivedAt, lineCount }) => ({
            id,
            name: fileName,
            detail: t('payments.statementDetail', {
              day: longDay(dayOfInstant(receivedAt), locale),
              count: lineCount,
            }),
          }))}
        />
        {desk.linesToExamine.length > 0 && (
          <Notice tone="warning" title={t('payments.toExamine', { count: desk.linesToExamine.length })}>
            {t('payments.toExamineText')}
          </Notice>
        )}
        {desk.linesToExamine.length > 0 && (
          <DataTable
            caption={t('payments.lines')}
            rows={desk.linesToExamine}
            rowKey={({ id }) => id}
            empty={null}
            columns={[
              {
                id: 'on',
                header: t('payments.on'),
                rowHeader: true,
                cell: ({ bookedOn }) => <DayText day={bookedOn} form="short" />,
              },
              {
                id: 'sum',
                header: t('payments.sum'),
                align: 'end',
                cell: ({ direction, movementCents }) => (
                  <Amount cents={direction === 'DEBIT' ? -movementCents : movementCents} />
                ),
              },
              { id: 'words', header: t('payments.words'), cell: ({ remittance }) => remittance || '–' },
              { id: 'question', header: t('payments.question'), cell: ({ question }) => question },
              {
                id: 'action',
                header: t('payments.action'),
                cell: (line) => <ExamineLine line={line} reload={reload} />,
              },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}
