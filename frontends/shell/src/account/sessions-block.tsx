import { useMutation } from '@trousseau/space';
import { Badge, Button, Card, Stack, useToast } from '@trousseau/ui';
import { graphql } from '../gql/gql.ts';
import type { AccountQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import styles from './sessions-block.module.css';

const EndSession = graphql(`
  mutation EndSession($input: EndSessionInput!) {
    endSession(input: $input) { ... on SessionsEnded { endedCount } }
  }
`);

const EndOtherSessions = graphql(`
  mutation EndOtherSessions {
    endOtherSessions { ... on SessionsEnded { endedCount } }
  }
`);

type OpenSession = NonNullable<AccountQuery['me']>['sessions'][number];

interface SessionsBlockProps {
  readonly sessions: readonly OpenSession[];
  readonly reload: () => void;
}

/** Where one is signed in; each device can be signed out from here, or all but this one. */
export function SessionsBlock({ sessions, reload }: SessionsBlockProps) {
  const { t } = useTexts();
  const end = useEnding(reload);
  const others = sessions.filter(({ isCurrent }) => !isCurrent);
  return (
    <Card title={t('compte.devices')} headingLevel={2}>
      <Stack gap={4}>
        <p>{t('compte.devicesLead')}</p>
        <ul className={styles.sessions}>
          {sessions.map((session) => (
            <Device key={session.id} session={session} pending={end.running} onEnd={() => void end.one(session.id)} />
          ))}
        </ul>
        {others.length > 1 && (
          <div>
            <Button icon="signOut" pending={end.running} onPress={() => void end.others()}>
              {t('compte.endOthers')}
            </Button>
          </div>
        )}
      </Stack>
    </Card>
  );
}

interface DeviceProps {
  readonly session: OpenSession;
  readonly pending: boolean;
  readonly onEnd: () => void;
}

function Device({ session, pending, onEnd }: DeviceProps) {
  const { t, locale } = useTexts();
  const { browser, system, isCurrent, openedAt, lastSeenAt } = session;
  const name =
    browser && system ? t('compte.deviceOn', { browser, system }) : (browser ?? system ?? t('compte.deviceUnknown'));
  const moment = new Intl.DateTimeFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', {
    dateStyle: 'long',
    timeStyle: 'short',
    timeZone: 'Europe/Paris',
  });
  return (
    <li className={styles.session}>
      <div className={styles.words}>
        <p className={styles.name}>
          {name} {isCurrent && <Badge tone="success">{t('compte.thisDevice')}</Badge>}
        </p>
        <p className={styles.times}>
          {t('compte.openedAt', { moment: moment.format(new Date(openedAt)) })}
          {!isCurrent && ` ${t('compte.seenAt', { moment: moment.format(new Date(lastSeenAt)) })}`}
        </p>
      </div>
      {!isCurrent && (
        <Button size="small" pending={pending} onPress={onEnd} label={t('compte.endOne', { name })}>
          {t('compte.end')}
        </Button>
      )}
    </li>
  );
}

function useEnding(reload: () => void) {
  const { t } = useTexts();
  const toast = useToast();
  const one = useMutation(EndSession);
  const others = useMutation(EndOtherSessions);

  /** A session that ended by itself meanwhile is refused as missing: the list read again says so. */
  function told(endedCount: number | undefined) {
    reload();
    if (endedCount === undefined) toast({ tone: 'danger', title: t('problem.failed') });
    else toast({ tone: 'success', title: t('compte.ended', { count: endedCount }) });
  }

  return {
    running: one.running || others.running,
    one: async (sessionId: string) =>
      told((await one.run(() => ({ input: { sessionId } }))).data?.endSession.endedCount),
    others: async () => told((await others.run(() => ({}))).data?.endOtherSessions.endedCount),
  };
}
