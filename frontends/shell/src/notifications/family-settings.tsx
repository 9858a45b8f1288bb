import { Card, Checkbox, Stack } from '@trousseau/ui';
import type { NotificationChoiceInput, NotificationSettingsQuery } from '../gql/graphql.ts';
import { useTexts } from '../use-texts.ts';

export type Choice = NotificationChoiceInput;
type Setting = NonNullable<NotificationSettingsQuery['me']>['notificationSettings']['families'][number];

interface FamilySettingsProps {
  readonly setting: Setting;
  /** Whether its e-mail waits for the one of the evening. */
  readonly inDigest: boolean;
  /** Whether short messages can reach the person at all. */
  readonly smsReady: boolean;
  /** What was pressed on this page, the last word counting. */
  readonly pressed: readonly Choice[];
  readonly choose: (choice: Choice) => void;
}

/** One family: what is in it, why some of it must come, and the ways it comes. */
export function FamilySettings({ setting, inDigest, smsReady, pressed, choose }: FamilySettingsProps) {
  const { t } = useTexts();
  const { family, isLegal } = setting;
  const channels = setting.channels.map((one) => ({
    ...one,
    isEnabled:
      pressed.findLast((choice) => choice.family === family && choice.channel === one.channel)?.isEnabled ??
      one.isEnabled,
  }));
  function noteOn({ channel, isEnabled, isLocked }: Setting['channels'][number]) {
    if (channel === 'SMS' && !smsReady) return t('notifications.settings.noNumber');
    if (channel === 'EMAIL' && isEnabled && inDigest) return t('notifications.settings.inDigest');
    return isLocked ? t('notifications.settings.locked') : undefined;
  }
  return (
    <Card title={t(`notifications.family.${family}.title`)} headingLevel={2}>
      <Stack gap={3}>
        <p>{t(`notifications.family.${family}.text`)}</p>
        {isLegal && <p>{t('notifications.settings.legal')}</p>}
        {channels.map((one) => (
          <Checkbox
            key={one.channel}
            label={t(`notifications.channel.${one.channel}`)}
            description={noteOn(one)}
            name={`${family}-${one.channel}`}
            value={one.isEnabled && (one.channel !== 'SMS' || smsReady)}
            disabled={one.isLocked || (one.channel === 'SMS' && !smsReady)}
            onChange={(isEnabled) => choose({ family, channel: one.channel, isEnabled })}
          />
        ))}
      </Stack>
    </Card>
  );
}
