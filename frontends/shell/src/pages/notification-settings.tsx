import { useMutation, useQuery } from '@trousseau/space';
import { Card, Checkbox, ErrorState, Notice, Page, Skeleton, Stack, useToast } from '@trousseau/ui';
import { useState } from 'react';
import { Navigate } from 'react-router';
import { ProblemNotice } from '../components/problem-notice.tsx';
import { useSmallForm } from '../components/use-small-form.ts';
import { graphql } from '../gql/gql.ts';
import type { NotificationSettingsQuery } from '../gql/graphql.ts';
import { type Choice, FamilySettings } from '../notifications/family-settings.tsx';
import { PhoneCard } from '../notifications/phone-card.tsx';
import { useSession } from '../session/session.tsx';
import { useTexts } from '../use-texts.ts';

const SettingsQuestion = graphql(`
  query NotificationSettings {
    me {
      id
      smsOffered
      mobilePhone { maskedNumber isVerified isStopped }
      notificationSettings {
        wantsDigest
        families { family isLegal isUrgent channels { channel isEnabled isLocked } }
      }
    }
  }
`);

const SaveSettings = graphql(`
  mutation SaveNotificationSettings($input: SaveNotificationSettingsInput!) {
    saveNotificationSettings(input: $input) {
      ... on NotificationSettingsSaved { me { id notificationSettings { wantsDigest families { family isLegal isUrgent channels { channel isEnabled isLocked } } } } }
      ... on Refusal { message }
    }
  }
`);

type Settings = NonNullable<NotificationSettingsQuery['me']>['notificationSettings'];

/** `/notifications/reglages`, « Gérer mes notifications »: what one is told, by family and channel; each press is kept at once. */
export function NotificationSettings() {
  const { t } = useTexts();
  const { me } = useSession();
  const { data, loading, problem, reload } = useQuery(SettingsQuestion, {}, { pause: !me });
  if (me === null) return <Navigate to="/connexion?suite=/notifications/reglages" replace />;
  if (me === undefined || loading) return <Skeleton kind="page" />;
  if (!data?.me) return <ErrorState reference={problem?.reference ?? undefined} onRetry={reload} />;
  return (
    <Page
      title={t('notifications.settings.title')}
      width="narrow"
      lead={t('notifications.settings.lead')}
      breadcrumb={[{ href: '/notifications', label: t('notifications.title') }]}
    >
      <Stack gap={5}>
        <Choices
          settings={data.me.notificationSettings}
          severalSpaces={me.spaces.length > 1}
          smsReady={data.me.mobilePhone?.isVerified === true && !data.me.mobilePhone.isStopped}
        />
        {data.me.smsOffered && <PhoneCard phone={data.me.mobilePhone} reload={reload} />}
      </Stack>
    </Page>
  );
}

interface ChoicesProps {
  readonly settings: Settings;
  readonly severalSpaces: boolean;
  /** A proved number that did not say STOP. */
  readonly smsReady: boolean;
}

function Choices({ settings, severalSpaces, smsReady }: ChoicesProps) {
  const { t } = useTexts();
  const toast = useToast();
  const form = useSmallForm();
  const { run } = useMutation(SaveSettings);
  const [pressed, setPressed] = useState<readonly Choice[]>([]);
  const [wantsDigest, setWantsDigest] = useState(settings.wantsDigest);
  const [refusal, setRefusal] = useState<string | null>(null);

  /** @returns whether it is kept */
  async function save(choices: Choice[], digest: boolean): Promise<boolean> {
    const { data, problem } = await run(() => ({ input: { choices, wantsDigest: digest } }));
    form.setProblem(problem);
    const result = data?.saveNotificationSettings;
    setRefusal(result && 'message' in result ? result.message : null);
    if (!result || !('me' in result)) return false;
    toast({ tone: 'success', title: t('notifications.settings.saved') });
    return true;
  }

  // A box shows what was pressed at once, and goes back when it could not be kept.
  async function choose(choice: Choice) {
    setPressed((before) => [...before, choice]);
    if (!(await save([choice], wantsDigest))) setPressed((before) => before.filter((one) => one !== choice));
  }

  async function chooseDigest(digest: boolean) {
    setWantsDigest(digest);
    if (!(await save([], digest))) setWantsDigest(!digest);
  }

  return (
    <Stack gap={5}>
      <ProblemNotice problem={form.problem} />
      {refusal && (
        <Notice tone="warning" live>
          {refusal}
        </Notice>
      )}
      {severalSpaces && (
        <Card title={t('notifications.settings.digestTitle')} headingLevel={2}>
          <Checkbox
            label={t('notifications.settings.digest')}
            description={t('notifications.settings.digestHint')}
            name="wantsDigest"
            value={wantsDigest}
            onChange={(digest) => void chooseDigest(digest)}
          />
        </Card>
      )}
      {settings.families.map((family) => (
        <FamilySettings
          key={family.family}
          setting={family}
          inDigest={severalSpaces && wantsDigest && !family.isUrgent}
          smsReady={smsReady}
          pressed={pressed}
          choose={(choice) => void choose(choice)}
        />
      ))}
    </Stack>
  );
}
