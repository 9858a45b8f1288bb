import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
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
import { type RemoveClaimDocument, removeClaimDocument } from '../use-cases/remove-claim-document.ts';
import { claimById } from './children.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('RemoveClaimDocumentInput', { description: 'The paper to take back.' })
class RemoveClaimDocumentInput implements RemoveClaimDocument {
  @Field(() => ID, { description: 'Id of the paper.' })
  documentId!: string;
}

@ObjectType('ClaimDocumentRemoved', { description: 'The paper is taken back.' })
class ClaimDocumentRemoved {
  claimId!: string;
}

const RemoveClaimDocumentResult = createUnionType({
  name: 'RemoveClaimDocumentResult',
  description: 'The claim without the paper.',
  types: () => [ClaimDocumentRemoved] as const,
  resolveType: byKind,
});

/** The claim without the paper. */
@Resolver(() => ClaimDocumentRemoved)
export class ClaimOfClaimDocumentRemoved {
  @FieldResolver(() => UnpaidClaimType, { description: 'The claim without the paper.' })
  claim(@Root() { claimId }: ClaimDocumentRemoved, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** R-CLM-06. */
@Resolver()
export class RemoveClaimDocumentMutation {
  @Mutation(() => RemoveClaimDocumentResult, { description: 'Takes a paper back before the officer’s check.' })
  removeClaimDocument(
    @Ctx() context: Context,
    @Arg('input', () => RemoveClaimDocumentInput) input: RemoveClaimDocumentInput,
  ) {
    return removeClaimDocument(context, input);
  }
}
