import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type JudgeVisaDocumentInput as Facts, judgeVisaDocument } from '../use-cases/judge-visa-document.ts';
import { VisaDocumentReasonEnum, VisaDocumentVerdictEnum } from './enums.ts';
import { withRequest } from './with-request.ts';

@InputType('JudgeVisaDocumentInput', { description: 'Says whether a paper is good.' })
class JudgeVisaDocumentInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The paper.' })
  documentId!: string;

  @Field(() => VisaDocumentVerdictEnum, { description: 'Good, or to be sent again.' })
  verdict!: Facts['verdict'];

  @Field(() => VisaDocumentReasonEnum, {
    nullable: true,
    defaultValue: null,
    description: 'What is wrong, when it is to be sent again.',
  })
  reason!: Facts['reason'];

  @Field(() => String, { nullable: true, defaultValue: null, description: 'Words for the tenant.' })
  note!: string | null;
}

@ObjectType('VisaDocumentJudged', { description: 'The tenant can read it.' })
class VisaDocumentJudged {
  requestId!: string;
}

@ObjectType('VisaDocumentReasonRequired', { implements: Refusal, description: 'The tenant must know what to send.' })
class VisaDocumentReasonRequired extends Refusal {}

const JudgeVisaDocumentResult = createUnionType({
  name: 'JudgeVisaDocumentResult',
  description: 'Noted, or the reason is missing.',
  types: () => [VisaDocumentJudged, VisaDocumentReasonRequired] as const,
  resolveType: byKind,
});

export const RequestOfJudged = withRequest(VisaDocumentJudged);

/** The officer reads a paper. */
@Resolver()
export class JudgeVisaDocumentMutation {
  @Mutation(() => JudgeVisaDocumentResult, { description: 'Says whether a paper of a request is good.' })
  judgeVisaDocument(
    @Ctx() context: Context,
    @Arg('input', () => JudgeVisaDocumentInput) input: JudgeVisaDocumentInput,
  ) {
    return judgeVisaDocument(context, input);
  }
}
