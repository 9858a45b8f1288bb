import type { Context } from '@trousseau/service/definition';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, Field, ID, InputType, Int, Query, Resolver } from 'type-graphql';
import { type SimulateEligibilityInput as Facts, simulateEligibility } from '../use-cases/simulate-eligibility.ts';
import { DeclaredResourceInput } from './declared-resource.type.ts';
import { EligibilitySimulationType } from './eligibility-simulation.type.ts';
import { ApplicantSituationEnum } from './enums.ts';
import { EmployerEnum, JobContractEnum, LeaseKindOfVisaEnum, ResidenceEnum } from './enums-of-facts.ts';

@InputType('SimulatedJobInput', { description: 'A job, told by how long ago rather than by days.' })
class SimulatedJobInput {
  @Field(() => EmployerEnum, { description: 'Who employs.' })
  employer!: 'PRIVATE' | 'PUBLIC';

  @Field(() => JobContractEnum, { nullable: true, defaultValue: null, description: 'The contract.' })
  contract!: NonNullable<Facts['job']>['contract'];

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'Whole months since the job was taken, 0 to 600.',
  })
  monthsSinceStart!: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'Months until a job that is only promised starts, 0 to 600.',
  })
  monthsUntilStart!: number | null;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'Whole months since the last transfer in the same group, 0 to 600.',
  })
  monthsSinceTransfer!: number | null;

  @Field(() => Cents, { nullable: true, defaultValue: null, description: 'Net monthly wage.' })
  netMonthlyWageCents!: number | null;
}

@InputType('SimulateEligibilityInput', {
  description:
    'A case to put to the rules. Nothing in it tells who asks: an age, not a birth date; durations, not days.',
})
class SimulateEligibilityInput implements Facts {
  @Field(() => Int, { description: 'Age in whole years, 14 to 120.' })
  ageYears!: number;

  @Field(() => Boolean, { defaultValue: false, description: 'An emancipated minor (C-12).' })
  emancipated!: boolean;

  @Field(() => ApplicantSituationEnum, { description: 'What one lives on.' })
  situation!: Facts['situation'];

  @Field(() => ResidenceEnum, { defaultValue: 'FREE_MOVEMENT', description: 'Right to live in France.' })
  residence!: Facts['residence'];

  @Field(() => SimulatedJobInput, { nullable: true, defaultValue: null, description: 'The job, if any.' })
  job!: SimulatedJobInput | null;

  @Field(() => Cents, { description: 'Resources of a month, of both signatories of a joint visa.' })
  monthlyResourcesCents!: number;

  @Field(() => [DeclaredResourceInput], {
    defaultValue: [],
    description: 'Of whoever asks, beside that sum: what does not count in full, or is of a year (SELF_EMPLOYED).',
  })
  otherResources!: DeclaredResourceInput[];

  @Field(() => [ID], {
    description: 'INSEE codes, at most five: the commune of the answer, then those to compare it with.',
  })
  inseeCodes!: string[];

  @Field(() => Cents, { nullable: true, defaultValue: null, description: 'Monthly rent, when a dwelling is found.' })
  rentCents!: number | null;

  @Field(() => Cents, { defaultValue: 0, description: 'Monthly charges.' })
  chargesCents!: number;

  @Field(() => Int, { defaultValue: 1, description: 'How many sign the lease, 1 to 10.' })
  signatories!: number;

  @Field(() => Int, {
    nullable: true,
    defaultValue: null,
    description: 'Age of the other signatory, when they are two.',
  })
  partnerAgeYears!: number | null;

  @Field(() => SimulatedJobInput, { nullable: true, defaultValue: null, description: 'Job of the other signatory.' })
  partnerJob!: SimulatedJobInput | null;

  @Field(() => LeaseKindOfVisaEnum, { defaultValue: 'ORDINARY', description: 'The lease one means to sign.' })
  leaseKind!: Facts['leaseKind'];

  @Field(() => Boolean, { defaultValue: false, description: 'Let through an approved body that stands surety.' })
  intermediation!: boolean;

  @Field(() => Int, { nullable: true, defaultValue: null, description: 'Age of the owner one would live with.' })
  cohabitingOwnerYears!: number | null;

  @Field(() => PlainDate, {
    nullable: true,
    defaultValue: null,
    description: 'Another day, since 2016, to put the same case to.',
  })
  comparedOn!: Temporal.PlainDate | null;
}

/** The simulator, open to all: computed, never stored. */
@Resolver()
export class SimulateEligibilityQuery {
  @Query(() => EligibilitySimulationType, {
    description: 'What the rules say of a case, line by line; no account needed, nothing is kept.',
  })
  simulateEligibility(
    @Ctx() context: Context,
    @Arg('input', () => SimulateEligibilityInput) input: SimulateEligibilityInput,
  ) {
    return simulateEligibility(context, input);
  }
}
