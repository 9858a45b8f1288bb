import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal, StaleVersion } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import {
  type SaveEmploymentInput as Facts,
  type EmploymentInput as Job,
  saveEmployment,
} from '../use-cases/save-employment.ts';
import { EmployerEnum, JobContractEnum, VisaSignatoryEnum } from './enums-of-facts.ts';
import { withRequest } from './with-request.ts';

@InputType('EmploymentInput', { description: 'A job held, or promised.' })
class EmploymentInput implements Job {
  @Field(() => EmployerEnum, { description: 'Who employs.' })
  employer!: Job['employer'];

  @Field(() => JobContractEnum, { nullable: true, defaultValue: null, description: 'The contract, once there is one.' })
  contract!: Job['contract'];

  @Field(() => PlainDate, { description: 'Day the job was, or will be, taken.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => PlainDate, { nullable: true, defaultValue: null, description: 'Day of the promise, for a job to come.' })
  promisedOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, {
    nullable: true,
    defaultValue: null,
    description: 'Day of the last transfer in the same group.',
  })
  transferredOn!: Temporal.PlainDate | null;

  @Field(() => Cents, { nullable: true, defaultValue: null, description: 'Net monthly wage.' })
  netMonthlyWageCents!: number | null;
}

@InputType('SaveEmploymentInput', { description: 'The job behind a ground other than age.' })
class SaveEmploymentInput implements Facts {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'Version the form was filled from.' })
  version!: number;

  @Field(() => VisaSignatoryEnum, { defaultValue: 'APPLICANT', description: 'Whose job it is.' })
  who!: Facts['who'];

  @Field(() => EmploymentInput, { nullable: true, description: 'Null: no salaried job, and none promised.' })
  job!: EmploymentInput | null;
}

@ObjectType('EmploymentSaved', { description: 'The job is saved.' })
class EmploymentSaved {
  requestId!: string;
}

@ObjectType('EmploymentRefused', { implements: Refusal, description: 'Some fields cannot be true.' })
class EmploymentRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'What to correct.' })
  fields!: FieldRefusal[];
}

const SaveEmploymentResult = createUnionType({
  name: 'SaveEmploymentResult',
  description: 'Saved, or what to correct.',
  types: () => [EmploymentSaved, EmploymentRefused, StaleVersion] as const,
  resolveType: byKind,
});

export const RequestOfEmployment = withRequest(EmploymentSaved);

/** S-TEN-02, the job of whoever needs another ground than age. */
@Resolver()
export class SaveEmploymentMutation {
  @Mutation(() => SaveEmploymentResult, { description: 'Saves the job of the applicant, or of the joint holder.' })
  saveEmployment(@Ctx() context: Context, @Arg('input', () => SaveEmploymentInput) input: SaveEmploymentInput) {
    return saveEmployment(context, { ...input, job: input.job ?? null });
  }
}
