import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { removeVisaDocument } from '../use-cases/remove-visa-document.ts';
import { withRequest } from './with-request.ts';

@InputType('RemoveVisaDocumentInput', { description: 'Takes a paper out of a draft.' })
class RemoveVisaDocumentInput {
  @Field(() => ID, { description: 'The paper.' })
  documentId!: string;
}

@ObjectType('VisaDocumentRemoved', { description: 'The paper is gone.' })
class VisaDocumentRemoved {
  requestId!: string;
}

const RemoveVisaDocumentResult = createUnionType({
  name: 'RemoveVisaDocumentResult',
  description: 'The request without the paper.',
  types: () => [VisaDocumentRemoved] as const,
  resolveType: byKind,
});

export const RequestOfRemoved = withRequest(VisaDocumentRemoved);

/** S-TEN-02, step 3. */
@Resolver()
export class RemoveVisaDocumentMutation {
  @Mutation(() => RemoveVisaDocumentResult, { description: 'Takes a paper out of a draft.' })
  removeVisaDocument(
    @Ctx() context: Context,
    @Arg('input', () => RemoveVisaDocumentInput) input: RemoveVisaDocumentInput,
  ) {
    return removeVisaDocument(context, input);
  }
}
