import { useMutation } from '@trousseau/space';
import { Button, Cluster, CopyButton, longDay, Notice, Stack, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { graphql } from '../gql/gql.ts';
import type { CalendarLinksQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';
import styles from './calendar-address.module.css';

const MakeCalendarLink = graphql(`
  mutation MakeCalendarLink($input: MakeCalendarLinkInput!) {
    makeCalendarLink(input: $input) { ... on CalendarLinkMade { address } }
  }
`);

const RevokeCalendarLink = graphql(`
  mutation RevokeCalendarLink($input: RevokeCalendarLinkInput!) {
    revokeCalendarLink(input: $input) { ... on CalendarLinkRevoked { scope } }
  }
`);

interface CalendarAddressProps {
  readonly scope: 'SPACE' | 'RING';
  readonly title: string;
  readonly link: CalendarLinksQuery['calendarLinks'][number] | undefined;
  readonly reload: () => void;
}

/** One address: made, shown once, made anew, taken back. */
export function CalendarAddress({ scope, title, link, reload }: CalendarAddressProps) {
  const { t, locale } = useTexts();
  const { address, running, make, revoke } = useAddress(scope, reload);
  const read = link?.readOn ? t('calendar.readOn', { day: longDay(link.readOn, locale) }) : t('calendar.neverRead');
  return (
    <Stack gap={2}>
      <h3 className={styles.title}>{title}</h3>
      <p>{link ? read : t('calendar.none')}</p>
      {address !== null && (
        <Notice tone="warning" title={t('calendar.onceTitle')} live>
          <p>{t('calendar.onceText')}</p>
          <code className={styles.address}>{address}</code>
          <CopyButton text={address} label={t('calendar.address')} />
        </Notice>
      )}
      <Cluster>
        <Button size="small" icon="calendar" pending={running} onPress={() => void make()}>
          {t(link ? 'calendar.remake' : 'calendar.make')}
        </Button>
        {link && (
          <Button size="small" pending={running} onPress={() => void revoke()}>
            {t('calendar.revoke')}
          </Button>
        )}
      </Cluster>
      {link && <p className={styles.hint}>{t('calendar.remakeHint')}</p>}
    </Stack>
  );
}

/** The address as long as the page shows it: nobody can read it again. */
function useAddress(scope: CalendarAddressProps['scope'], reload: () => void) {
  const { t } = useTexts();
  const toast = useToast();
  const making = useMutation(MakeCalendarLink);
  const revoking = useMutation(RevokeCalendarLink);
  const [address, setAddress] = useState<string | null>(null);

  async function make() {
    const { data } = await making.run((operationId) => ({ input: { operationId, scope } }));
    setAddress(data?.makeCalendarLink.address ?? null);
    if (data?.makeCalendarLink.address) reload();
    else toast({ tone: 'danger', title: t('calendar.failed') });
  }

  async function revoke() {
    const { data } = await revoking.run(() => ({ input: { scope } }));
    if (!data) return toast({ tone: 'danger', title: t('problem.failed') });
    setAddress(null);
    reload();
    toast({ tone: 'success', title: t('calendar.revoked') });
  }

  return { address, running: making.running || revoking.running, make, revoke };
}
