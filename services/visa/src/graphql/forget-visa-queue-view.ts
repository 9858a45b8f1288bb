import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type ForgetVisaQueueViewInput as Facts, forgetVisaQueueView } from '../use-cases/forget-visa-queue-view.ts';

@InputType('ForgetVisaQueueViewInput', { description: 'A view one does not come back to.' })
class ForgetVisaQueueViewInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The view.' })
  viewId!: string;
}

@ObjectType('VisaQueueViewForgotten', { description: 'The view is gone.' })
class VisaQueueViewForgotten {
  @Field(() => ID, { description: 'The view that is gone.' })
  viewId!: string;
}

const ForgetVisaQueueViewResult = createUnionType({
  name: 'ForgetVisaQueueViewResult',
  description: 'Gone.',
  types: () => [VisaQueueViewForgotten] as const,
  resolveType: byKind,
});

/** An officer forgets a view of theirs. */
@Resolver()
export class ForgetVisaQueueViewMutation {
  @Mutation(() => ForgetVisaQueueViewResult, { description: 'Forgets a view of one’s own.' })
  forgetVisaQueueView(
    @Ctx() context: Context,
    @Arg('input', () => ForgetVisaQueueViewInput) input: ForgetVisaQueueViewInput,
  ) {
    return forgetVisaQueueView(context, input);
  }
}
