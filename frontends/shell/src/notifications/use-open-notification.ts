import { useMutation } from '@trousseau/space';
import { useToast } from '@trousseau/ui';
import { useCallback } from 'react';
import { useNavigate } from 'react-router';
import { graphql } from '../gql/gql.ts';
import { useSession } from '../session/session.tsx';
import { useSwitchSpace } from '../session/use-switch-space.ts';
import { useTexts } from '../use-texts.ts';

const MarkRead = graphql(`
  mutation MarkNotificationRead($input: MarkNotificationReadInput!) {
    markNotificationRead(input: $input) {
      ... on NotificationRead { me { id unreadNotificationCount } }
    }
  }
`);

interface Opened {
  readonly id: string;
  readonly spaceId: string | null;
  readonly page: string;
  readonly readAt: string | null;
}

/** Marks a notification as read and shows the page it speaks of, in the space it concerns. */
export function useOpenNotification() {
  const { t } = useTexts();
  const { me } = useSession();
  const { run } = useMutation(MarkRead);
  const { switchTo } = useSwitchSpace();
  const navigate = useNavigate();
  const toast = useToast();
  return useCallback(
    async ({ id, spaceId, page, readAt }: Opened) => {
      // Not read is no reason to keep somebody from the page: it will be marked the next time.
      if (readAt === null) await run(() => ({ input: { notificationId: id } }));
      if (spaceId === null || spaceId === me?.space.id) return navigate(page);
      const problem = await switchTo(spaceId, page);
      if (problem) toast({ tone: 'danger', title: t('ring.notSwitched') });
    },
    [run, me, navigate, switchTo, toast, t],
  );
}
