import { useSpace } from '@trousseau/space';
import { Amount, Badge, Button, type Column, DataTable, Link, Stack } from '@trousseau/ui';
import { useState } from 'react';
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

/** More lines are shown when one asks for them. */
const SHOWN_AT_ONCE = 50;

/** How many have, or would have, the event. */
export const standing = (lines: readonly EventLineFragment[]) =>
  lines.filter(({ outcome }) => outcome !== 'REFUSED').length;

/** Each contract with what the event does to it, or why it does not, those first; cards on a phone. */
export function EventLines({ lines }: { readonly lines: readonly EventLineFragment[] }) {
  const { t, locale } = useTexts();
  const { basePath } = useSpace();
  const [shownCount, setShownCount] = useState(SHOWN_AT_ONCE);
  const refusedFirst = lines.toSorted((a, b) => Number(b.outcome === 'REFUSED') - Number(a.outcome === 'REFUSED'));
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
    <Stack>
      <DataTable
        caption={t('eventOfMany.judged')}
        captionHidden
        rows={refusedFirst.slice(0, shownCount)}
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
      {lines.length > shownCount && (
        <div>
          <Button size="small" onPress={() => setShownCount(shownCount + SHOWN_AT_ONCE)}>
            {t('eventOfMany.showMore', { count: Math.min(SHOWN_AT_ONCE, lines.length - shownCount) })}
          </Button>
        </div>
      )}
    </Stack>
  );
}
