import { type Problem, useMayChange, useMutation, useSpace } from '@trousseau/space';
import {
  Amount,
  Button,
  DataTable,
  DateField,
  DayText,
  Dialog,
  FieldStack,
  isDay,
  MoneyField,
  Notice,
  Section,
  Stack,
} from '@trousseau/ui';
import { formatCents } from '@trousseau/values/cents';
import { useState } from 'react';
import { ProblemNotice } from '../../components/problem-notice.tsx';
import { graphql } from '../../gql/gql.ts';
import { useTexts } from '../../use-texts.ts';
import type { ShownClaim } from './claim.tsx';

const ReturnLateRent = graphql(`
  mutation ReturnLateRent($input: ReturnLateRentInput!) {
    returnLateRent(input: $input) {
      ... on LateRentReturned { returnCents keptCents claim { id lateRentReturns { id reference receivedOn receivedCents returnCents returnedOn } } }
      ... on Refusal { message }
    }
  }
`);

interface LateRentProps {
  readonly claim: ShownClaim;
}

/** R-SUB-06: rent the tenant paid after it was indemnified; what goes back, with which reference, and what came back. */
export function LateRent({ claim }: LateRentProps) {
  const { t } = useTexts();
  const mayChange = useMayChange();
  const mayReport = mayChange && (claim.status === 'PAID_OPEN' || claim.status === 'SUSPENDED');
  if (!mayReport && claim.lateRentReturns.length === 0) return null;
  const awaited = claim.lateRentReturns.filter(({ returnedOn }) => returnedOn === null);
  return (
    <Section
      title={t('lateRent.title')}
      lead={t('lateRent.lead')}
      actions={mayReport && <ReportLateRent claim={claim} />}
    >
      <Stack>
        {awaited.map(({ id, reference, returnCents }) => (
          <Notice key={id} tone="warning" title={t('lateRent.toTransfer', { sum: formatCents(returnCents) })}>
            {t('lateRent.how', { holder: claim.returnAccount.holderName, iban: claim.returnAccount.iban, reference })}
          </Notice>
        ))}
        {claim.lateRentReturns.length > 0 && (
          <DataTable
            caption={t('lateRent.title')}
            captionHidden
            rows={claim.lateRentReturns}
            rowKey={({ id }) => id}
            empty={null}
            columns={[
              { id: 'reference', header: t('lateRent.reference'), rowHeader: true, cell: ({ reference }) => reference },
              {
                id: 'on',
                header: t('lateRent.receivedOn'),
                cell: ({ receivedOn }) => <DayText day={receivedOn} form="short" />,
              },
              {
                id: 'received',
                header: t('lateRent.received'),
                align: 'end',
                cell: ({ receivedCents }) => <Amount cents={receivedCents} />,
              },
              {
                id: 'return',
                header: t('lateRent.toReturn'),
                align: 'end',
                cell: ({ returnCents }) => <Amount cents={returnCents} />,
              },
              {
                id: 'returned',
                header: t('lateRent.returnedOn'),
                cell: ({ returnedOn }) =>
                  returnedOn === null ? t('lateRent.awaited') : <DayText day={returnedOn} form="short" />,
              },
            ]}
          />
        )}
      </Stack>
    </Section>
  );
}

/** What was received and when; the server says what of it goes back. */
function ReportLateRent({ claim }: LateRentProps) {
  const { t } = useTexts();
  const { notify } = useSpace();
  const { run, running } = useMutation(ReturnLateRent);
  const [isOpen, setOpen] = useState(false);
  const [receivedOn, setReceivedOn] = useState('');
  const [receivedCents, setReceivedCents] = useState<number | null>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);

  async function report() {
    if (!isDay(receivedOn) || receivedCents === null) return setMessage(t('lateRent.missing'));
    const answer = await run((operationId) => ({
      input: { operationId, claimId: claim.id, receivedOn, receivedCents },
    }));
    setProblem(answer.problem);
    const result = answer.data?.returnLateRent;
    setMessage(result?.__typename === 'LateRentRefused' ? result.message : null);
    if (result?.__typename !== 'LateRentReturned') return;
    setOpen(false);
    const sums = { back: formatCents(result.returnCents), kept: formatCents(result.keptCents) };
    notify({ tone: 'success', text: t('lateRent.done', sums) });
  }

  return (
    <>
      <Button onPress={() => setOpen(true)}>{t('lateRent.open')}</Button>
      <Dialog
        title={t('lateRent.open')}
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        confirmLabel={t('lateRent.confirm')}
        onConfirm={() => void report()}
        pending={running}
      >
        <FieldStack>
          <ProblemNotice problem={problem} />
          {message && (
            <Notice tone="warning" live>
              {message}
            </Notice>
          )}
          <DateField label={t('lateRent.receivedOn')} name="receivedOn" value={receivedOn} onChange={setReceivedOn} />
          <MoneyField
            label={t('lateRent.received')}
            name="receivedCents"
            value={receivedCents}
            onChange={setReceivedCents}
          />
        </FieldStack>
      </Dialog>
    </>
  );
}
