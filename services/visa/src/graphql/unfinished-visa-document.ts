import type { Context } from '@trousseau/service/definition';
import { Ctx, Field, FieldResolver, ID, Int, ObjectType, Resolver, Root } from 'type-graphql';
import type { VisaRequest } from '../entities/visa-request.ts';
import { type UnfinishedPaper, unfinishedPapers } from '../use-cases/unfinished-papers.ts';
import { VisaDocumentKindEnum } from './enums.ts';
import { VisaRequestType } from './visa-request.type.ts';

@ObjectType('UnfinishedVisaDocument', {
  description: 'A paper of which only a part has come; the same file goes on from there, for a day.',
})
export class UnfinishedVisaDocumentType implements UnfinishedPaper {
  @Field(() => ID, { description: 'Id, made by the sender: sent on under it.' })
  id!: string;

  @Field(() => VisaDocumentKindEnum, { description: 'What it proves.' })
  kind!: UnfinishedPaper['kind'];

  @Field(() => String, { description: 'Name of the file, without its extension.' })
  fileName!: string;

  @Field(() => String, { description: 'SHA-256 of the whole file, lowercase hexadecimal: by which it is known again.' })
  sha256!: string;

  @Field(() => Int, { description: 'Size of the whole file in bytes.' })
  sizeBytes!: number;

  @Field(() => Int, { description: 'How many of them are here.' })
  receivedBytes!: number;
}

/** What did not come whole, for whoever sends it. */
@Resolver(() => VisaRequestType)
export class UnfinishedDocumentsResolver {
  @FieldResolver(() => [UnfinishedVisaDocumentType], {
    description: 'Papers that are on their way, or that a cut stopped.',
  })
  unfinishedDocuments(@Root() { id }: VisaRequest, @Ctx() context: Context) {
    return unfinishedPapers(context, id);
  }
}
