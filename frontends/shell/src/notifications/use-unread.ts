import { useQuery } from '@trousseau/space';
import { useEffect } from 'react';
import { graphql } from '../gql/gql.ts';
import { useSession } from '../session/session.tsx';

const Unread = graphql(`
  query UnreadNotifications {
    me { id unreadNotificationCount }
  }
`);

const LOOK_AGAIN_MS = 60_000;

/** How many notifications wait, looked at again each minute while somebody sees the page; null while not known. */
export function useUnread(): number | null {
  const { me } = useSession();
  const pause = !me;
  const { data, reload } = useQuery(Unread, {}, { pause });
  useEffect(() => {
    if (pause) return;
    const look = () => document.visibilityState === 'visible' && reload();
    const timer = window.setInterval(look, LOOK_AGAIN_MS);
    document.addEventListener('visibilitychange', look);
    return () => {
      window.clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
    };
  }, [pause, reload]);
  return data?.me?.unreadNotificationCount ?? null;
}
