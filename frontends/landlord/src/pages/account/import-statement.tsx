import { Button, Checkbox, Disclosure, FileUpload, longDay, Notice, Stack, type Upload } from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { useTexts } from '../../use-texts.ts';
import { monthInWords } from '../../words.ts';
import { matchReceipts, type ProposedReceipt } from './match-receipts.ts';
import { readStatement } from './read-statement.ts';
import type { AccountForm } from './use-account-form.ts';

interface ImportStatementProps {
  readonly form: AccountForm;
  readonly tenantNames: readonly string[];
}

/** A statement of the landlord’s bank, read here: its rents are proposed, and go into the account when they are kept. */
export function ImportStatement({ form, tenantNames }: ImportStatementProps) {
  const { t } = useTexts();
  const [proposals, setProposals] = useState<readonly ProposedReceipt[] | null>(null);

  const read: Upload = async (file, _report, _signal, key) => {
    const credits = await readStatement(new Uint8Array(await file.arrayBuffer()));
    if (credits === null) return { ok: false, reason: t('bankStatement.unreadable') };
    setProposals(matchReceipts(credits, form.rows, tenantNames));
    return { ok: true, id: key };
  };

  return (
    <Disclosure title={t('bankStatement.title')}>
      <Stack>
        <p>{t('bankStatement.lead')}</p>
        <FileUpload
          label={t('bankStatement.file')}
          id="bank-statement"
          hint={t('bankStatement.hint')}
          accept=".csv,.xml,text/csv,application/xml,text/xml"
          multiple={false}
          camera={false}
          upload={read}
          files={[]}
        />
        {proposals?.length === 0 && (
          <Notice tone="info" live>
            {t('bankStatement.none')}
          </Notice>
        )}
        {proposals && proposals.length > 0 && (
          <Proposals
            key={proposals.map(({ credit }) => `${credit.on} ${credit.creditCents}`).join()}
            proposals={proposals}
            keep={(kept) => {
              form.receive(kept.flatMap(({ credit, parts }) => parts.map((part) => ({ ...part, on: credit.on }))));
              setProposals(null);
            }}
          />
        )}
      </Stack>
    </Disclosure>
  );
}

interface ProposalsProps {
  readonly proposals: readonly ProposedReceipt[];
  readonly keep: (kept: readonly ProposedReceipt[]) => void;
}

function Proposals({ proposals, keep }: ProposalsProps) {
  const { t, locale } = useTexts();
  const [left, setLeft] = useState<ReadonlySet<number>>(new Set());
  const kept = proposals.filter(({ place }) => !left.has(place));
  const months = ({ parts }: ProposedReceipt) =>
    parts
      .map(({ dueOn, partCents }) =>
        t('bankStatement.part', { sum: formatCents(partCents), month: monthInWords(dueOn, locale) }),
      )
      .join(', ');
  return (
    <>
      <p>{t('bankStatement.found', { count: proposals.length })}</p>
      <Stack gap={2}>
        {proposals.map((proposal) => (
          <Checkbox
            key={proposal.place}
            name={`credit-${proposal.place}`}
            label={t('bankStatement.credit', { day: longDay(proposal.credit.on, locale), months: months(proposal) })}
            description={t(`bankStatement.because.${proposal.because}`, { words: proposal.credit.words })}
            value={!left.has(proposal.place)}
            onChange={(isKept) => setLeft(without(left, proposal.place, isKept))}
          />
        ))}
      </Stack>
      <div>
        <Button disabled={kept.length === 0} onPress={() => keep(kept)}>
          {t('bankStatement.keep', { count: kept.length })}
        </Button>
      </div>
    </>
  );
}

function without(left: ReadonlySet<number>, place: number, isKept: boolean): ReadonlySet<number> {
  const next = new Set(left);
  if (isKept) next.delete(place);
  else next.add(place);
  return next;
}
