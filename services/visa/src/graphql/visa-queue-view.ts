import type { Context } from '@trousseau/service/definition';
import { Ctx, Field, FieldResolver, ID, ObjectType, Query, Resolver, Root } from 'type-graphql';
import type { QueueFilter } from '../entities/visa-queue.ts';
import { VisaQueueView } from '../entities/visa-queue-view.ts';
import { personOf } from '../use-cases/acting.ts';
import { ApplicantSituationEnum } from './enums.ts';
import { VisaQueueAgeEnum, VisaQueueHolderEnum, VisaQueueStatusEnum } from './visa-queue.ts';

@ObjectType('VisaQueueView', { description: 'Filters of the queue one comes back to; what is null does not restrict.' })
export class VisaQueueViewType implements Pick<VisaQueueView, 'id' | 'name'> {
  @Field(() => ID, { description: 'Id.' })
  id!: string;

  @Field(() => String, { description: 'Name one gave it.' })
  name!: string;
}

/** The views of the officer who asks. */
@Resolver(() => VisaQueueViewType)
export class VisaQueueViewResolver {
  @Query(() => [VisaQueueViewType], { description: 'Your own views of the queue, at most twenty, by name.' })
  async visaQueueViews(@Ctx() context: Context) {
    const { spaceId: officerSpaceId } = personOf(context);
    const views = await context.em.find(VisaQueueView, { officerSpaceId }, { limit: 20 });
    // Databases sort by byte, people by letter: « À moi » comes before « En retard ».
    return views.sort((a, b) => a.name.localeCompare(b.name, 'fr'));
  }

  @FieldResolver(() => VisaQueueStatusEnum, { nullable: true, description: 'What it waits for.' })
  status(@Root() { filter }: VisaQueueView): QueueFilter['status'] {
    return filter.status;
  }

  @FieldResolver(() => VisaQueueAgeEnum, { nullable: true, description: 'How late.' })
  age(@Root() { filter }: VisaQueueView): QueueFilter['age'] {
    return filter.age;
  }

  @FieldResolver(() => ApplicantSituationEnum, { nullable: true, description: 'What the applicant lives on.' })
  situation(@Root() { filter }: VisaQueueView): QueueFilter['situation'] {
    return filter.situation;
  }

  @FieldResolver(() => VisaQueueHolderEnum, { nullable: true, description: 'Who has taken it.' })
  holder(@Root() { filter }: VisaQueueView): QueueFilter['holder'] {
    return filter.holder;
  }
}
