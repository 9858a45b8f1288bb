import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { loadById } from '@trousseau/service/load-by-id';
import {
  Arg,
  Ctx,
  createUnionType,
  Field,
  FieldResolver,
  ID,
  InputType,
  Mutation,
  ObjectType,
  Resolver,
  Root,
} from 'type-graphql';
import { VisaQueueView } from '../entities/visa-queue-view.ts';
import { type SaveVisaQueueViewInput as Facts, saveVisaQueueView } from '../use-cases/save-visa-queue-view.ts';
import { VisaQueueFilter } from './visa-queue.ts';
import { VisaQueueViewType } from './visa-queue-view.ts';

@InputType('SaveVisaQueueViewInput', { description: 'Filters to come back to.' })
class SaveVisaQueueViewInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => String, { description: 'A name of one’s own, 60 characters at most.' })
  name!: string;

  @Field(() => VisaQueueFilter, { description: 'At least one filter.' })
  filter!: VisaQueueFilter;
}

@ObjectType('VisaQueueViewSaved', { description: 'The view is kept.' })
class VisaQueueViewSaved {
  viewId!: string;
}

@ObjectType('VisaQueueViewRefused', { implements: Refusal, description: 'No name, no filter, or too many views.' })
class VisaQueueViewRefused extends Refusal {}

const SaveVisaQueueViewResult = createUnionType({
  name: 'SaveVisaQueueViewResult',
  description: 'Kept, or why not.',
  types: () => [VisaQueueViewSaved, VisaQueueViewRefused] as const,
  resolveType: byKind,
});

/** The view that was kept. */
@Resolver(() => VisaQueueViewSaved)
export class ViewOfSaved {
  @FieldResolver(() => VisaQueueViewType, { description: 'As it is kept.' })
  view(@Root() { viewId }: VisaQueueViewSaved, @Ctx() context: Context) {
    return loadById(context, VisaQueueView, viewId, {});
  }
}

/** An officer keeps the filters they come back to. */
@Resolver()
export class SaveVisaQueueViewMutation {
  @Mutation(() => SaveVisaQueueViewResult, { description: 'Keeps filters of the queue under a name.' })
  saveVisaQueueView(
    @Ctx() context: Context,
    @Arg('input', () => SaveVisaQueueViewInput) input: SaveVisaQueueViewInput,
  ) {
    return saveVisaQueueView(context, input);
  }
}
