import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Cents } from '@trousseau/service/scalars';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Query, Resolver } from 'type-graphql';
import { type BankLineCandidate, bankLineCandidates } from '../use-cases/bank-line-candidates.ts';
import { type ExamineBankLine, examineBankLine } from '../use-cases/examine-bank-line.ts';
import { BankLineDecisionEnum, BankLineMatchEnum } from './enums.ts';

@InputType('ExamineBankLineInput', { description: 'What a movement is found to be, and why.' })
class ExamineBankLineInput implements ExamineBankLine {
  @Field(() => ID, { description: 'Made by the sender, once per act.' })
  operationId!: string;

  @Field(() => ID, { description: 'The movement.' })
  lineId!: string;

  @Field(() => BankLineDecisionEnum, { description: 'Attach it to one of our references, or send it back.' })
  decision!: ExamineBankLine['decision'];

  @Field(() => String, { nullable: true, description: 'The reference of the debt or of the late rent, to attach.' })
  reference?: string | null;

  @Field(() => String, { description: 'The reason, for whoever checks the accounts.' })
  reason!: string;
}

@ObjectType('BankLineExamined', { description: 'The movement is explained.' })
class BankLineExamined {
  @Field(() => ID, { description: 'The movement.' })
  lineId!: string;
}

@ObjectType('BankLineNotExamined', { implements: Refusal, description: 'It cannot be that, or the reason is missing.' })
class BankLineNotExamined extends Refusal {}

const ExamineBankLineResult = createUnionType({
  name: 'ExamineBankLineResult',
  description: 'The movement, or why it cannot be that.',
  types: () => [BankLineExamined, BankLineNotExamined] as const,
  resolveType: byKind,
});

@ObjectType('BankLineCandidate', { description: 'Whose money a movement may be, by its sum alone.' })
class BankLineCandidateType implements BankLineCandidate {
  @Field(() => String, { description: 'Our reference.' })
  reference!: string;

  @Field(() => [String], { description: 'Names of the tenants.' })
  tenantNames!: string[];

  @Field(() => BankLineMatchEnum, { description: 'What has the same sum.' })
  match!: BankLineCandidate['match'];

  @Field(() => Cents, { description: 'What is left to repay, or to give back.' })
  outstandingCents!: number;
}

/** S-OFF-05: movements no reference explains. */
@Resolver()
export class ExamineBankLineMutation {
  @Query(() => [BankLineCandidateType], {
    description: 'Debts and late rents of the sum of a movement that is to be examined, five at most.',
  })
  bankLineCandidates(@Ctx() context: Context, @Arg('lineId', () => ID) lineId: string) {
    return bankLineCandidates(context, lineId);
  }

  @Mutation(() => ExamineBankLineResult, { description: 'Says what a movement is, with the reason.' })
  examineBankLine(@Ctx() context: Context, @Arg('input', () => ExamineBankLineInput) input: ExamineBankLineInput) {
    return examineBankLine(context, input);
  }
}
