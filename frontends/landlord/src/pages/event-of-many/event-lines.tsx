import { useSpace } from '@trousseau/space';
import { Amount, Badge, type Column, DataTable, Link, Stack } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { EventLineFragment } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { namesInWords } from '../../words.ts';

graphql(`
  fragment EventLine on ContractEventLine {
    outcome formerRentCents rentCents chargesCents message
    contract { id number tenantNames dwelling { street city } }
  }
`);

const tones = { RECORDED: 'success', SENT_TO_OFFICER: 'info', REFUSED: 'warning' } as const;

/** Each contract with what the event does to it, or why it does not; cards on a phone. */
export function EventLines({ lines }: { readonly lines: readonly EventLineFragment[] }) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const sum = (cents: number, chargesCents: number) => <Amount cents={cents + chargesCents} />;
  const revised: Column<EventLineFragment>[] = [
    {
      id: 'former',
      header: t('eventOfMany.former'),
      cell: ({ formerRentCents, chargesCents }) => sum(formerRentCents, chargesCents),
      align: 'end',
    },
    {
      id: 'rent',
      header: t('eventOfMany.revised'),
      cell: ({ outcome, rentCents, chargesCents }) =>
        outcome === 'REFUSED' || rentCents === null ? '–' : sum(rentCents, chargesCents),
      align: 'end',
    },
  ];
  return (
    <DataTable
      caption={t('eventOfMany.judged')}
      captionHidden
      rows={lines}
      rowKey={({ contract }) => contract.id}
      empty={null}
      columns={[
        {
          id: 'tenant',
          header: t('contracts.tenant'),
          cell: ({ contract: { id, tenantNames } }) => (
            <Link href={`${basePath}/contrats/${id}`}>{namesInWords(tenantNames, locale)}</Link>
          ),
          rowHeader: true,
        },
        {
          id: 'dwelling',
          header: t('contracts.dwelling'),
          cell: ({ contract: { dwelling } }) => `${dwelling.street}, ${dwelling.city}`,
        },
        ...(lines.some(({ rentCents }) => rentCents !== null) ? revised : []),
        {
          id: 'outcome',
          header: t('eventOfMany.outcome'),
          cell: ({ outcome, message }) => (
            <Stack gap={1}>
              <span>
                <Badge tone={tones[outcome]}>{t(`eventOfMany.outcomes.${outcome}`)}</Badge>
              </span>
              {message}
            </Stack>
          ),
        },
      ]}
    />
  );
}
