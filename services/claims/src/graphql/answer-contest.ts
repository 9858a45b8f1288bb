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
import { type AnswerContest, answerContest } from '../use-cases/answer-contest.ts';
import { receiptById } from './children.ts';
import { ContestAnswerEnum } from './enums.ts';
import { AnotherOfficerRequired, NothingPayable } from './issue-receipt.ts';
import { SubrogationReceiptType } from './subrogation-receipt.type.ts';

@InputType('AnswerContestInput', { description: 'What is answered to a contested receipt, and why.' })
class AnswerContestInput implements AnswerContest {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The contested receipt.' })
  receiptId!: string;

  @Field(() => ContestAnswerEnum, { description: 'It stands, a corrected one replaces it, or it is cancelled.' })
  answer!: AnswerContest['answer'];

  @Field(() => String, { description: 'The reason, which the landlord reads.' })
  reason!: string;
}

@ObjectType('ContestAnswered', { description: 'The landlord has the answer.' })
class ContestAnswered {
  receiptId!: string;
}

@ObjectType('ContestAnswerRefused', {
  implements: Refusal,
  description: 'The reason is missing, or the sums do not allow this answer.',
})
class ContestAnswerRefused extends Refusal {}

const AnswerContestResult = createUnionType({
  name: 'AnswerContestResult',
  description: 'The answered receipt, or why this answer cannot be given.',
  types: () => [ContestAnswered, ContestAnswerRefused, NothingPayable, AnotherOfficerRequired] as const,
  resolveType: byKind,
});

/** The receipt that was contested. */
@Resolver(() => ContestAnswered)
export class ReceiptOfContestAnswered {
  @FieldResolver(() => SubrogationReceiptType, { description: 'The receipt that was contested.' })
  receipt(@Root() { receiptId }: ContestAnswered, @Ctx() context: Context) {
    return receiptById(context, receiptId);
  }
}

/** S-OFF-03: a person answers, never a machine (D-CLM-03). */
@Resolver()
export class AnswerContestMutation {
  @Mutation(() => AnswerContestResult, { description: 'Answers a contested receipt, with the reason.' })
  answerContest(@Ctx() context: Context, @Arg('input', () => AnswerContestInput) input: AnswerContestInput) {
    return answerContest(context, input);
  }
}
