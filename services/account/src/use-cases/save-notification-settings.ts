import { LockMode } from '@mikro-orm/core';
import type { Context } from '@trousseau/service/definition';
import { transact } from '@trousseau/service/operations';
import { badInput, unauthenticated } from '@trousseau/service/refusal';
import { type ChannelChoice, isLocked, isOffered, NOTIFICATION_CHANNELS } from '../domain/notification-channels.ts';
import { Identity } from '../entities/identity.ts';
import { NotificationChoice } from '../entities/notification-choice.ts';

/** Choices sent at once at most: every channel of every family, with room to grow. */
const MOST_CHOICES = NOTIFICATION_CHANNELS.length * 20;

/**
 * Domain §7, « Gérer mes notifications ». Keeps what a person chose, the last word for each channel counting. Switching off what
 * must reach them is refused, and nothing of what was sent with it is kept.
 */
export async function saveNotificationSettings(
  context: Context,
  input: { choices: ChannelChoice[]; wantsDigest: boolean },
) {
  const { viewer, now } = context;
  if (viewer.kind !== 'PERSON') throw unauthenticated();
  if (input.choices.length > MOST_CHOICES) throw badInput('Trop de réglages à la fois. Rechargez la page.');
  const { identityId } = viewer;
  return transact(context, async (em) => {
    if (input.choices.some(({ family, channel, isEnabled }) => !isEnabled && isLocked(family, channel)))
      return legalRefused;
    const identity = await em.findOneOrFail(Identity, { id: identityId }, { lockMode: LockMode.PESSIMISTIC_WRITE });
    identity.wantsDigest = input.wantsDigest;
    for (const { family, channel, isEnabled } of input.choices) {
      if (isLocked(family, channel) || !isOffered(family, channel)) continue;
      await em.upsert(NotificationChoice, { identityId, family, channel, isEnabled, chosenAt: now });
    }
    return { kind: 'NotificationSettingsSaved' as const };
  });
}

const legalRefused = {
  kind: 'LegalNotificationRefused' as const,
  message:
    'Ces messages portent vos droits et vos délais\u00a0: ils ne peuvent pas être désactivés. Vos autres choix n’ont pas été enregistrés, réessayez sans celui-ci.',
};
