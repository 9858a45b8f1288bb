import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Told } from '@trousseau/service/told';
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
import { type ConfirmClaimDocuments, confirmClaimDocuments } from '../use-cases/confirm-claim-documents.ts';
import { claimById } from './children.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('ConfirmClaimDocumentsInput', { description: 'The claim whose papers were checked.' })
class ConfirmClaimDocumentsInput implements ConfirmClaimDocuments {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The claim.' })
  claimId!: string;
}

@ObjectType('ClaimDocumentsConfirmed', { description: 'The papers are there and in order.' })
class ClaimDocumentsConfirmed {
  claimId!: string;
}

@ObjectType('ClaimDocumentsMissing', { implements: Refusal, description: 'Mandatory papers are missing (R-CLM-06).' })
class ClaimDocumentsMissing extends Refusal {
  @Told()
  @Field(() => [String], { description: 'Each missing paper, in French or as the page asks.' })
  missing!: string[];
}

const ConfirmClaimDocumentsResult = createUnionType({
  name: 'ConfirmClaimDocumentsResult',
  description: 'The confirmed claim, or what is missing.',
  types: () => [ClaimDocumentsConfirmed, ClaimDocumentsMissing] as const,
  resolveType: byKind,
});

/** The confirmed claim. */
@Resolver(() => ClaimDocumentsConfirmed)
export class ClaimOfClaimDocumentsConfirmed {
  @FieldResolver(() => UnpaidClaimType, { description: 'The confirmed claim.' })
  claim(@Root() { claimId }: ClaimDocumentsConfirmed, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** S-OFF-02. */
@Resolver()
export class ConfirmClaimDocumentsMutation {
  @Mutation(() => ConfirmClaimDocumentsResult, {
    description: 'States that the papers of a claim are there and in order.',
  })
  confirmClaimDocuments(
    @Ctx() context: Context,
    @Arg('input', () => ConfirmClaimDocumentsInput) input: ConfirmClaimDocumentsInput,
  ) {
    return confirmClaimDocuments(context, input);
  }
}
