import { DataTable, DayText } from '@trousseau/ui';
import { AccessStatus } from '../components/access-status.tsx';
import { graphql } from '../gql/gql.ts';
import type { AccountUserFragment } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import { dayOf, groupedUserNumber } from '../words.ts';

graphql(`
  fragment AccountUser on PartnerUser {
    id userNumber status role sentBy secretSentAt firstLoginAt
  }
`);

/** Everybody who has or had access, by user number: their names are theirs. */
export function AccountUsers({ users }: { readonly users: readonly AccountUserFragment[] }) {
  const { t } = useTexts();
  const day = (instant: string | null) => (instant === null ? '–' : <DayText day={dayOf(instant)} form="short" />);
  return (
    <DataTable
      caption={t('account.users')}
      captionHidden
      rows={users}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          id: 'number',
          header: t('account.userNumber'),
          rowHeader: true,
          cell: ({ userNumber }) => groupedUserNumber(userNumber),
        },
        { id: 'role', header: t('account.role'), cell: ({ role }) => (role ? t(`account.roles.${role}`) : '–') },
        {
          id: 'sent',
          header: t('account.sent'),
          cell: ({ sentBy, secretSentAt }) =>
            secretSentAt === null ? (
              t(`account.notSent.${sentBy}`)
            ) : (
              <>
                {t(`account.ways.${sentBy}`)} {day(secretSentAt)}
              </>
            ),
        },
        { id: 'first', header: t('account.firstLogin'), cell: ({ firstLoginAt }) => day(firstLoginAt) },
        { id: 'status', header: t('accounts.state'), cell: ({ status }) => <AccessStatus status={status} /> },
      ]}
    />
  );
}
