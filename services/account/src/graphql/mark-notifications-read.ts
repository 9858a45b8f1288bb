import type { NotificationFamily } from '@trousseau/scheme/notification-families';
import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { markAllNotificationsRead, markNotificationRead } from '../use-cases/mark-notifications-read.ts';
import { NotificationFamilyEnum } from './enums.ts';
import { withMe } from './me.ts';

@InputType('MarkNotificationReadInput', { description: 'A notification of one’s own.' })
class MarkNotificationReadInput {
  @Field(() => ID, { description: 'Id of the notification.' })
  notificationId!: string;
}

@InputType('MarkAllNotificationsReadInput', { description: 'Which ones; all of them when nothing is said.' })
class MarkAllNotificationsReadInput {
  @Field(() => ID, { nullable: true, description: 'Those of one space of the ring only.' })
  spaceId?: string | null;

  @Field(() => NotificationFamilyEnum, { nullable: true, description: 'Those of one family only.' })
  family?: NotificationFamily | null;
}

@ObjectType('NotificationRead', { description: 'It is read, on every device.' })
class NotificationRead {}

@ObjectType('NotificationsRead', { description: 'They are read, on every device.' })
class NotificationsRead {}

const MarkNotificationReadResult = createUnionType({
  name: 'MarkNotificationReadResult',
  description: 'It is read.',
  types: () => [NotificationRead] as const,
  resolveType: byKind,
});

const MarkAllNotificationsReadResult = createUnionType({
  name: 'MarkAllNotificationsReadResult',
  description: 'They are read.',
  types: () => [NotificationsRead] as const,
  resolveType: byKind,
});

export const MeOfNotificationRead = withMe(NotificationRead);
export const MeOfNotificationsRead = withMe(NotificationsRead);

/** Domain §7. */
@Resolver()
export class MarkNotificationsReadMutations {
  @Mutation(() => MarkNotificationReadResult, { description: 'Marks one notification of one’s own as read.' })
  markNotificationRead(
    @Ctx() context: Context,
    @Arg('input', () => MarkNotificationReadInput) input: MarkNotificationReadInput,
  ) {
    return markNotificationRead(context, input);
  }

  @Mutation(() => MarkAllNotificationsReadResult, {
    description: 'Marks the notifications of one’s own as read, all or those of one space or family.',
  })
  markAllNotificationsRead(
    @Ctx() context: Context,
    @Arg('input', () => MarkAllNotificationsReadInput) input: MarkAllNotificationsReadInput,
  ) {
    return markAllNotificationsRead(context, input);
  }
}
