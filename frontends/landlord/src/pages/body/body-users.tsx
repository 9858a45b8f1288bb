import { Cluster, DataTable, StatusBadge, type Tone } from '@trousseau/ui';
import { graphql } from '../../gql/gql.ts';
import type { BodyUserFragment, OwnBodyFragment, PartnerAccessStatus } from '../../gql/graphql.ts';
import { useTexts } from '../../use-texts.ts';
import { HandOver } from './hand-over.tsx';
import { UserMenu } from './user-menu.tsx';

graphql(`
  fragment BodyUser on PartnerUser {
    id displayName email userNumber status role rights
  }
`);

const tones: Readonly<Record<PartnerAccessStatus, Tone>> = {
  ISSUED: 'warning',
  ACTIVE: 'success',
  PROVISIONAL: 'info',
  REVOKED: 'neutral',
};

interface BodyUsersProps {
  readonly body: OwnBodyFragment;
  readonly isAdministrator: boolean;
  readonly reload: () => void;
}

/** Everybody who has access, with what the administrator may do beside each. */
export function BodyUsers({ body, isAdministrator, reload }: BodyUsersProps) {
  const { t } = useTexts();
  const rows = body.users.filter(({ status }) => status !== 'REVOKED');
  const acts = {
    id: 'acts',
    header: t('body.acts'),
    cell: (user: BodyUserFragment) => (
      <Cluster>
        <UserMenu user={user} isOneself={user.id === body.ownAccess?.id} accountEmail={body.email} onDone={reload} />
        {user.status === 'ACTIVE' && user.id !== body.ownAccess?.id && <HandOver user={user} onDone={reload} />}
      </Cluster>
    ),
  };
  return (
    <DataTable
      caption={t('body.users')}
      captionHidden
      rows={rows}
      rowKey={({ id }) => id}
      empty={null}
      columns={[
        {
          id: 'name',
          header: t('body.name'),
          rowHeader: true,
          cell: ({ displayName, userNumber }) => displayName ?? userNumber,
        },
        { id: 'email', header: t('body.address'), cell: ({ email }) => email ?? '–' },
        {
          id: 'role',
          header: t('body.role'),
          cell: ({ role, rights }) => t(role === 'ADMINISTRATOR' ? 'body.administrator' : `body.rights.${rights}`),
        },
        {
          id: 'status',
          header: t('body.status'),
          cell: ({ status }) => <StatusBadge tone={tones[status]}>{t(`body.statuses.${status}`)}</StatusBadge>,
        },
        ...(isAdministrator ? [acts] : []),
      ]}
    />
  );
}
