import type { NotificationFamily } from '@trousseau/scheme/notification-families';
import type { NotificationKey } from '@trousseau/scheme/notifications';
import { connection } from '@trousseau/service/connection';
import type { Context } from '@trousseau/service/definition';
import type { Language } from '@trousseau/values/language';
import { Arg, Args, ArgsType, Ctx, Field, FieldResolver, ID, Int, Resolver, Root } from 'type-graphql';
import { Notification } from '../entities/notification.ts';
import { notificationWords } from '../messages/notification-words.ts';
import { ownNotifications } from '../use-cases/own-notifications.ts';
import { LanguageEnum, NotificationFamilyEnum } from './enums.ts';
import { Me } from './me.ts';
import { NotificationConnection, NotificationType } from './notification.type.ts';

const NEWEST_FIRST = { happenedAt: 'desc', id: 'desc' } as const;

@ArgsType()
class NotificationsArgs {
  @Field(() => Int, { defaultValue: 20, description: 'How many, at most 100.' })
  first!: number;

  @Field(() => String, { nullable: true, description: 'Where the page starts.' })
  after?: string;

  @Field(() => ID, { nullable: true, description: 'Those of one space of the ring only.' })
  spaceId?: string;

  @Field(() => NotificationFamilyEnum, { nullable: true, description: 'Those of one family only.' })
  family?: NotificationFamily;

  @Field(() => Boolean, { defaultValue: false, description: 'Those not read yet only.' })
  unreadOnly!: boolean;
}

/** Domain §7: the centre, the same on every device. */
@Resolver(() => Me)
export class NotificationsOfMe {
  @FieldResolver(() => NotificationConnection, {
    description: 'What happened, in every space of the ring, newest first.',
  })
  async notifications(
    @Root() { id }: Me,
    @Ctx() context: Context,
    @Args(() => NotificationsArgs) { first, after, unreadOnly, ...filter }: NotificationsArgs,
  ) {
    const own = await ownNotifications(context.em, id, filter);
    const visible = own && unreadOnly ? { $and: [own, { readAt: null }] } : own;
    return connection(context, Notification, visible, { first, after }, NEWEST_FIRST);
  }

  @FieldResolver(() => Int, { description: 'How many notifications wait to be read, in every space of the ring.' })
  async unreadNotificationCount(@Root() { id }: Me, @Ctx() { em }: Context) {
    const own = await ownNotifications(em, id);
    return own ? em.count(Notification, { $and: [own, { readAt: null }] }) : 0;
  }
}

/** The words of a notification, in the language of the page that shows it. */
@Resolver(() => NotificationType)
export class NotificationResolver {
  @FieldResolver(() => String, { description: 'What happened, in one sentence.' })
  title(@Root() { key }: Notification, @Arg('language', () => LanguageEnum) language: Language) {
    return notificationWords(key as NotificationKey, language).title;
  }

  @FieldResolver(() => String, { description: 'What it means, or what to do next.' })
  text(@Root() { key }: Notification, @Arg('language', () => LanguageEnum) language: Language) {
    return notificationWords(key as NotificationKey, language).text;
  }
}
