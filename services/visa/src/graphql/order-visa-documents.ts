import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type OrderVisaDocumentsInput as Facts, orderVisaDocuments } from '../use-cases/order-visa-documents.ts';
import { withRequest } from './with-request.ts';

@InputType('OrderVisaDocumentsInput', { description: 'The order in which papers are read.' })
class OrderVisaDocumentsInput implements Facts {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => [ID], { description: 'Papers, first to last; those left out stay where they are.' })
  documentIds!: string[];
}

@ObjectType('VisaDocumentsOrdered', { description: 'The papers are in that order.' })
class VisaDocumentsOrdered {
  requestId!: string;
}

const OrderVisaDocumentsResult = createUnionType({
  name: 'OrderVisaDocumentsResult',
  description: 'The request with its papers in order.',
  types: () => [VisaDocumentsOrdered] as const,
  resolveType: byKind,
});

export const RequestOfOrdered = withRequest(VisaDocumentsOrdered);

/** S-TEN-02, step 3. */
@Resolver()
export class OrderVisaDocumentsMutation {
  @Mutation(() => OrderVisaDocumentsResult, { description: 'Puts the papers of a draft in an order.' })
  orderVisaDocuments(
    @Ctx() context: Context,
    @Arg('input', () => OrderVisaDocumentsInput) input: OrderVisaDocumentsInput,
  ) {
    return orderVisaDocuments(context, input);
  }
}
