import { useMutation } from '@trousseau/space';
import { useToast } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import { useTexts } from '../use-texts.ts';
import type { NotificationFilter } from './use-filter.ts';

const MarkAllRead = graphql(`
  mutation MarkAllNotificationsRead($input: MarkAllNotificationsReadInput!) {
    markAllNotificationsRead(input: $input) {
      ... on NotificationsRead { me { id unreadNotificationCount } }
    }
  }
`);

/** Marks as read what the filter leaves on screen, and what follows on the next pages. */
export function useMarkAllRead({ spaceId, family }: NotificationFilter) {
  const { t } = useTexts();
  const toast = useToast();
  const { run, running } = useMutation(MarkAllRead);
  async function markAll() {
    const { data } = await run(() => ({ input: { spaceId, family } }));
    if (data) toast({ tone: 'success', title: t('notifications.allRead') });
    else toast({ tone: 'danger', title: t('problem.failed') });
  }
  return { markAll, running };
}
