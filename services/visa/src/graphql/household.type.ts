import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Field, Int, ObjectType } from 'type-graphql';
import type { DeclaredResource } from '../domain/declared-resources.ts';
import type { Job } from '../domain/employment-grounds.ts';
import type { Residence } from '../domain/residence.ts';
import { DeclaredResourceType } from './declared-resource.type.ts';
import { ApplicantSituationEnum } from './enums.ts';
import { EmployerEnum, JobContractEnum, ResidenceEnum } from './enums-of-facts.ts';

@ObjectType('Employment', { description: 'The job of the applicant, held or promised.' })
export class EmploymentType implements Omit<Job, 'homeOutsideEmploymentArea'> {
  @Field(() => EmployerEnum, { description: 'Who employs.' })
  employer!: Job['employer'];

  @Field(() => JobContractEnum, { nullable: true, description: 'The contract.' })
  contract!: Job['contract'];

  @Field(() => PlainDate, { description: 'Day the job was, or will be, taken.' })
  startsOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day of the promise, for a job to come.' })
  promisedOn!: Temporal.PlainDate | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day of the last transfer.' })
  transferredOn!: Temporal.PlainDate | null;

  @Field(() => Cents, { nullable: true, description: 'Net monthly wage.' })
  netMonthlyWageCents!: number | null;
}

@ObjectType('JointHolder', { description: 'The second signatory of a joint visa (R-ELIG-30).' })
export class JointHolderType {
  @Field(() => String, { description: 'Given names.' })
  givenName!: string;

  @Field(() => String, { description: 'Family name.' })
  familyName!: string;

  @Field(() => PlainDate, { description: 'Birth date.' })
  birthDate!: Temporal.PlainDate;

  @Field(() => ApplicantSituationEnum, { description: 'What they live on.' })
  situation!: string;

  @Field(() => ResidenceEnum, { description: 'By what right they live in France.' })
  residence!: Residence;

  @Field(() => Boolean, { description: 'An emancipated minor.' })
  emancipated!: boolean;

  @Field(() => [DeclaredResourceType], { description: 'What they live on, each kind once.' })
  resources!: readonly DeclaredResource[];

  @Field(() => Cents, { description: 'All resources, a month, before any is weighed.' })
  monthlyResourcesCents!: number;

  @Field(() => EmploymentType, { nullable: true, description: 'Their job, when it may be the ground of both.' })
  employment!: EmploymentType | null;

  @Field(() => Boolean, { description: 'Whether their job was told, or that there is none.' })
  employmentAnswered!: boolean;
}

@ObjectType('VisaHousehold', { description: 'Who signs the lease, and the aid expected for the new home.' })
export class VisaHouseholdType {
  @Field(() => Int, { description: 'How many sign the lease.' })
  signatories!: number;

  @Field(() => JointHolderType, { nullable: true, description: 'The other one, when they are two.' })
  holder!: JointHolderType | null;

  @Field(() => Cents, { nullable: true, description: 'Housing aid simulated for the new home, a month.' })
  housingAidCents!: number | null;
}
