import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { closePaperLink } from '../use-cases/close-paper-link.ts';
import { withRequest } from './with-request.ts';

@InputType('ClosePaperLinkInput', { description: 'Ends the link of a request.' })
class ClosePaperLinkInput {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@ObjectType('PaperLinkClosed', { description: 'No phone adds papers any more.' })
class PaperLinkClosed {
  requestId!: string;
}

const ClosePaperLinkResult = createUnionType({
  name: 'ClosePaperLinkResult',
  description: 'The request, with what came meanwhile.',
  types: () => [PaperLinkClosed] as const,
  resolveType: byKind,
});

export const RequestOfClosedLink = withRequest(PaperLinkClosed);

/** The end of « depuis mon téléphone ». */
@Resolver()
export class ClosePaperLinkMutation {
  @Mutation(() => ClosePaperLinkResult, { description: 'Ends the link by which a phone adds papers.' })
  closePaperLink(@Ctx() context: Context, @Arg('input', () => ClosePaperLinkInput) input: ClosePaperLinkInput) {
    return closePaperLink(context, input);
  }
}
