import { Icon, VisuallyHidden } from '@trousseau/ui';
import type { MouseEvent } from 'react';
import { Link } from 'react-router';
import { graphql } from '../gql/gql.ts';
import type { NotificationLineFragment } from '../gql/graphql.ts';
import { nameOnRing, useUnnamed } from '../session/name-on-ring.ts';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';
import styles from './notification-list.module.css';
import { useOpenNotification } from './use-open-notification.ts';

graphql(`
  fragment NotificationLine on Notification {
    id
    family
    title(language: $language)
    text(language: $language)
    spaceId
    page
    happenedAt
    readAt
  }
`);

interface NotificationListProps {
  readonly notifications: readonly NotificationLineFragment[];
  /** Whether each line says which space it concerns. */
  readonly namesSpace: boolean;
}

/** What happened, newest first; the whole line leads to the page it speaks of. */
export function NotificationList({ notifications, namesSpace }: NotificationListProps) {
  return (
    <ul className={styles.list}>
      {notifications.map((notification) => (
        <Line key={notification.id} notification={notification} namesSpace={namesSpace} />
      ))}
    </ul>
  );
}

function Line({ notification, namesSpace }: { notification: NotificationLineFragment; namesSpace: boolean }) {
  const { t, locale } = useTexts();
  const { me } = useSession();
  const open = useOpenNotification();
  const unnamed = useUnnamed();
  const { title, text, page, spaceId, happenedAt, readAt } = notification;
  const moment = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
  }).format(new Date(happenedAt));
  const space = me?.spaces.find(({ id }) => id === spaceId);
  const where = space ? (nameOnRing(space) ?? unnamed(space)) : t('notifications.ownAccount');
  const unread = readAt === null;
  const follow = (event: MouseEvent) => {
    // Another tab or window is the browser’s affair.
    if (event.metaKey || event.ctrlKey || event.shiftKey) return;
    event.preventDefault();
    void open(notification);
  };
  return (
    <li className={styles.line} data-unread={unread || undefined}>
      <span className={styles.mark}>{unread && <Icon name="dot" size={18} />}</span>
      <div className={styles.words}>
        <Link to={page} className={styles.title} onClick={follow}>
          {unread && <VisuallyHidden>{t('notifications.unread')} </VisuallyHidden>}
          {title}
        </Link>
        <p>{text}</p>
        <p className={styles.moment}>
          <time dateTime={happenedAt}>{moment}</time>
          {namesSpace && where && ` · ${where}`}
        </p>
      </div>
    </li>
  );
}
