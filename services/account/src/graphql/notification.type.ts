import { PageInfo } from '@trousseau/service/graphql-types';
import { Instant } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, ID, Int, ObjectType } from 'type-graphql';
import type { Notification } from '../entities/notification.ts';
import { NotificationFamilyEnum } from './enums.ts';

/** One event told to one person; the entity itself is returned. */
@ObjectType('Notification', { description: 'Something that happened, told to a person.' })
export class NotificationType implements Pick<Notification, 'id' | 'family' | 'page' | 'happenedAt'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => NotificationFamilyEnum, { description: 'What one chooses about together.' })
  family!: string;

  @Field(() => ID, { nullable: true, description: 'The space it concerns; null for one’s own account.' })
  spaceId!: string | null;

  @Field(() => String, { description: 'Path of the page it speaks of, in that space.' })
  page!: string;

  @Field(() => Instant, { description: 'When it happened.' })
  happenedAt!: Temporal.Instant;

  @Field(() => Instant, { nullable: true, description: 'When it was read, on any device; null while it waits.' })
  readAt!: Temporal.Instant | null;
}

@ObjectType('NotificationConnection', { description: 'A page of notifications.' })
export class NotificationConnection {
  @Field(() => [NotificationType], { description: 'Newest first.' })
  nodes!: Notification[];

  @Field(() => Int, { description: 'How many there are in all.' })
  totalCount!: number;

  @Field(() => PageInfo, { description: 'Where the next page starts.' })
  pageInfo!: PageInfo;
}
