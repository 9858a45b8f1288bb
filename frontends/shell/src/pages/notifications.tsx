import { useQuery } from '@trousseau/space';
import { Button, EmptyState, ErrorState, Link, Page, Pager, Skeleton, Stack, usePages } from '@trousseau/ui';
import { Navigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { FilterFields } from '../notifications/filter-fields.tsx';
import { NotificationList } from '../notifications/notification-list.tsx';
import { type NotificationFilter, useNotificationFilter } from '../notifications/use-filter.ts';
import { useMarkAllRead } from '../notifications/use-mark-all-read.ts';
import { useUnread } from '../notifications/use-unread.ts';
import { type Person, useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const NotificationsQuestion = graphql(`
  query Notifications($language: Language!, $after: String, $spaceId: ID, $family: NotificationFamily, $unreadOnly: Boolean!) {
    me {
      id
      notifications(first: 20, after: $after, spaceId: $spaceId, family: $family, unreadOnly: $unreadOnly) {
        nodes { ...NotificationLine }
        pageInfo { hasNextPage endCursor }
      }
    }
  }
`);

/** `/notifications`: what happened in every space of the ring, to read and to follow. */
export function Notifications() {
  const { t } = useTexts();
  const { me } = useSession();
  const waiting = useUnread();
  const { filter, change } = useNotificationFilter();
  const { markAll, running } = useMarkAllRead(filter);
  if (me === null) return <Navigate to="/connexion?suite=/notifications" replace />;
  if (me === undefined) return <Skeleton kind="page" />;
  return (
    <Page
      title={t('notifications.title')}
      width="narrow"
      lead={waiting === null ? undefined : t('notifications.waiting', { count: waiting })}
      actions={
        <Button size="small" icon="check" disabled={!waiting} pending={running} onPress={() => void markAll()}>
          {t('notifications.markAll')}
        </Button>
      }
    >
      <Stack gap={4}>
        <p>
          <Link href="/notifications/reglages">{t('notifications.settings.title')}</Link>
        </p>
        <FilterFields filter={filter} change={change} />
        <Happenings key={JSON.stringify(filter)} me={me} filter={filter} />
      </Stack>
    </Page>
  );
}

/** The list under one filter; another filter starts again at its first page. */
function Happenings({ me, filter }: { readonly me: Person; readonly filter: NotificationFilter }) {
  const { t, locale } = useTexts();
  const pages = usePages();
  const { data, loading, problem, reload } = useQuery(NotificationsQuestion, {
    language: locale === 'fr' ? 'FR' : 'EN',
    after: pages.after,
    ...filter,
  });
  if (loading) return <Skeleton kind="table" />;
  if (!data?.me) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  const { nodes, pageInfo } = data.me.notifications;
  if (nodes.length === 0)
    return (
      <EmptyState icon="bell" title={t(filter.unreadOnly ? 'notifications.noneWaiting' : 'notifications.none')}>
        {t('notifications.noneYet')}
      </EmptyState>
    );
  return (
    <Stack gap={4}>
      <NotificationList notifications={nodes} namesSpace={me.spaces.length > 1} />
      <Pager pages={pages} pageInfo={pageInfo} />
    </Stack>
  );
}
