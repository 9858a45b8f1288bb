import type { NotificationFamily } from '@trousseau/scheme/notification-families';
import { notificationFamilies } from '@trousseau/scheme/notification-families';
import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import {
  familiesFor,
  isEnabled,
  isLocked,
  isOffered,
  NOTIFICATION_CHANNELS,
  type NotificationChannel,
} from '../domain/notification-channels.ts';
import { addresseesOf } from '../use-cases/notification-habits.ts';
import { ringOf } from '../use-cases/ring.ts';
import { saveNotificationSettings } from '../use-cases/save-notification-settings.ts';
import { NotificationChannelEnum, NotificationFamilyEnum } from './enums.ts';
import { Me, withMe } from './me.ts';

@ObjectType('NotificationChannelSetting', { description: 'One way a family reaches the person.' })
class NotificationChannelSetting {
  @Field(() => NotificationChannelEnum, { description: 'Centre, e-mail or short message.' })
  channel!: NotificationChannel;

  @Field(() => Boolean, { description: 'Whether it reaches the person that way.' })
  isEnabled!: boolean;

  @Field(() => Boolean, { description: 'Must reach the person: cannot be switched off.' })
  isLocked!: boolean;
}

@ObjectType('NotificationFamilySetting', { description: 'One family and the ways it reaches the person.' })
class NotificationFamilySetting {
  @Field(() => NotificationFamilyEnum, { description: 'The family.' })
  family!: NotificationFamily;

  @Field(() => Boolean, { description: 'Carries rights or time limits of the person.' })
  isLegal!: boolean;

  @Field(() => Boolean, { description: 'Its e-mail never waits for the digest.' })
  isUrgent!: boolean;

  @Field(() => [NotificationChannelSetting], { description: 'The ways it may be sent.' })
  channels!: NotificationChannelSetting[];
}

@ObjectType('NotificationSettings', { description: '« Gérer mes notifications ».' })
class NotificationSettings {
  @Field(() => [NotificationFamilySetting], { description: 'The families that speak to the roles of the person.' })
  families!: NotificationFamilySetting[];

  @Field(() => Boolean, { description: 'What can wait comes in one e-mail a day; only with several spaces.' })
  wantsDigest!: boolean;
}

@InputType('NotificationChoiceInput', { description: 'One channel of one family, on or off.' })
class NotificationChoiceInput {
  @Field(() => NotificationFamilyEnum, { description: 'The family.' })
  family!: NotificationFamily;

  @Field(() => NotificationChannelEnum, { description: 'Centre, e-mail or short message.' })
  channel!: NotificationChannel;

  @Field(() => Boolean, { description: 'On or off.' })
  isEnabled!: boolean;
}

@InputType('SaveNotificationSettingsInput', { description: 'What one wants to be told, and how.' })
class SaveNotificationSettingsInput {
  @Field(() => [NotificationChoiceInput], { description: 'The channels said anew; the others stay as they are.' })
  choices!: NotificationChoiceInput[];

  @Field(() => Boolean, { description: 'What can wait comes in one e-mail a day.' })
  wantsDigest!: boolean;
}

@ObjectType('NotificationSettingsSaved', { description: 'The choices are kept.' })
class NotificationSettingsSaved {}

@ObjectType('LegalNotificationRefused', {
  implements: Refusal,
  description: 'Something that must reach the person was to be switched off; nothing was kept.',
})
class LegalNotificationRefused extends Refusal {}

const SaveNotificationSettingsResult = createUnionType({
  name: 'SaveNotificationSettingsResult',
  description: 'The choices are kept, or one of them cannot be.',
  types: () => [NotificationSettingsSaved, LegalNotificationRefused] as const,
  resolveType: byKind,
});

export const MeOfNotificationSettingsSaved = withMe(NotificationSettingsSaved);

/** Domain §7. */
@Resolver(() => Me)
export class NotificationSettingsResolver {
  @FieldResolver(() => NotificationSettings, { description: 'What one wants to be told, and how.' })
  async notificationSettings(@Root() { id }: Me, @Ctx() { em, today }: Context): Promise<NotificationSettings> {
    const [person] = await addresseesOf(em, [id]);
    const choices = person?.choices ?? [];
    const families = familiesFor((await ringOf(em, id, today)).map(({ role }) => role));
    return {
      wantsDigest: person?.wantsDigest ?? true,
      families: families.map((family) => ({
        family,
        isLegal: notificationFamilies[family].isLegal,
        isUrgent: notificationFamilies[family].isUrgent,
        channels: NOTIFICATION_CHANNELS.filter((channel) => isOffered(family, channel)).map((channel) => ({
          channel,
          isEnabled: isEnabled(family, channel, choices),
          isLocked: isLocked(family, channel),
        })),
      })),
    };
  }

  @Mutation(() => SaveNotificationSettingsResult, { description: 'Says what one wants to be told, and how.' })
  saveNotificationSettings(
    @Ctx() context: Context,
    @Arg('input', () => SaveNotificationSettingsInput) input: SaveNotificationSettingsInput,
  ) {
    return saveNotificationSettings(context, input);
  }
}
