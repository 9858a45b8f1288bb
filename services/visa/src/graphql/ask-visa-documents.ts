import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { askVisaDocuments, type AskVisaDocumentsInput as Facts } from '../use-cases/ask-visa-documents.ts';
import { VisaDocumentKindEnum } from './enums.ts';
import { withRequest } from './with-request.ts';

@InputType('AskedVisaDocumentInput', { description: 'A paper to ask for.' })
class AskedVisaDocumentInput {
  @Field(() => VisaDocumentKindEnum, { description: 'What it proves.' })
  kind!: Facts['papers'][number]['kind'];

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Words for the tenant.' })
  note!: string | null;
}

@InputType('AskVisaDocumentsInput', { description: 'Asks the tenant for papers.' })
class AskVisaDocumentsInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => [AskedVisaDocumentInput], { description: 'Papers asked beside those that are to be sent again.' })
  papers!: AskedVisaDocumentInput[];
}

@ObjectType('VisaDocumentsAsked', { description: 'The tenant is told; the promise waits.' })
class VisaDocumentsAsked {
  requestId!: string;
}

@ObjectType('NoDocumentAsked', { implements: Refusal, description: 'Nothing says which paper is wanted.' })
class NoDocumentAsked extends Refusal {}

const AskVisaDocumentsResult = createUnionType({
  name: 'AskVisaDocumentsResult',
  description: 'Asked, or nothing to ask.',
  types: () => [VisaDocumentsAsked, NoDocumentAsked] as const,
  resolveType: byKind,
});

export const RequestOfAsked = withRequest(VisaDocumentsAsked);

/** The officer asks for papers. */
@Resolver()
export class AskVisaDocumentsMutation {
  @Mutation(() => AskVisaDocumentsResult, { description: 'Asks the tenant for papers and stops the clock.' })
  askVisaDocuments(@Ctx() context: Context, @Arg('input', () => AskVisaDocumentsInput) input: AskVisaDocumentsInput) {
    return askVisaDocuments(context, input);
  }
}
