import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
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
import { type JudgeClaimDocument, judgeClaimDocument } from '../use-cases/judge-claim-document.ts';
import { claimById } from './children.ts';
import { PaperVerdictEnum } from './enums.ts';
import { UnpaidClaimType } from './unpaid-claim.type.ts';

@InputType('JudgeClaimDocumentInput', { description: 'Says whether a paper of a claim is good.' })
class JudgeClaimDocumentInput implements JudgeClaimDocument {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The paper.' })
  documentId!: string;

  @Field(() => PaperVerdictEnum, { description: 'Good, or to be done again.' })
  verdict!: JudgeClaimDocument['verdict'];

  @Field(() => String, { nullable: true, description: 'What is wrong, which the landlord reads.' })
  note?: string | null;
}

@ObjectType('ClaimDocumentJudged', { description: 'The landlord can read it.' })
class ClaimDocumentJudged {
  claimId!: string;
}

@ObjectType('ClaimVerdictIncomplete', {
  implements: Refusal,
  description: 'The landlord must know what to send again.',
})
class ClaimVerdictIncomplete extends Refusal {}

const JudgeClaimDocumentResult = createUnionType({
  name: 'JudgeClaimDocumentResult',
  description: 'Noted, or the words are missing.',
  types: () => [ClaimDocumentJudged, ClaimVerdictIncomplete] as const,
  resolveType: byKind,
});

/** The claim with the paper. */
@Resolver(() => ClaimDocumentJudged)
export class ClaimOfClaimDocumentJudged {
  @FieldResolver(() => UnpaidClaimType, { description: 'The claim with the paper.' })
  claim(@Root() { claimId }: ClaimDocumentJudged, @Ctx() context: Context) {
    return claimById(context, claimId);
  }
}

/** The officer reads a paper. */
@Resolver()
export class JudgeClaimDocumentMutation {
  @Mutation(() => JudgeClaimDocumentResult, { description: 'Says whether a paper of a claim is good.' })
  judgeClaimDocument(
    @Ctx() context: Context,
    @Arg('input', () => JudgeClaimDocumentInput) input: JudgeClaimDocumentInput,
  ) {
    return judgeClaimDocument(context, input);
  }
}
