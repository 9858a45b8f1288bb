import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal, StaleVersion } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type SaveDwellingPlanInput as Facts, saveDwellingPlan } from '../use-cases/save-dwelling-plan.ts';
import { DwellingPlanModeEnum } from './enums.ts';
import { DwellingKindEnum, FamilyTieEnum, LeaseKindOfVisaEnum } from './enums-of-facts.ts';
import { withRequest } from './with-request.ts';

@InputType('SaveDwellingPlanInput', { description: 'Second step of the form.' })
class SaveDwellingPlanInput implements Facts {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'Version the form was filled from.' })
  version!: number;

  @Field(() => DwellingPlanModeEnum, { description: 'Whether a dwelling is found.' })
  mode!: Facts['mode'];

  @Field(() => ID, { description: 'INSEE code of the commune.' })
  inseeCode!: string;

  @Field(() => Cents, { nullable: true, description: 'Monthly rent without charges.' })
  rentCents?: number | null;

  @Field(() => Cents, { nullable: true, description: 'Monthly charges.' })
  chargesCents?: number | null;

  @Field(() => PlainDate, { nullable: true, description: 'Day the lease is meant to be signed.' })
  plannedLeaseOn?: Temporal.PlainDate | null;

  @Field(() => LeaseKindOfVisaEnum, { defaultValue: 'ORDINARY', description: 'The lease one means to sign.' })
  leaseKind!: Facts['leaseKind'];

  @Field(() => Boolean, { defaultValue: false, description: 'Let through an approved body that stands surety.' })
  intermediation!: boolean;

  @Field(() => Int, { nullable: true, description: 'Age of the owner one would live with.' })
  cohabitingOwnerYears?: number | null;

  @Field(() => DwellingKindEnum, { nullable: true, description: 'What the dwelling is, once found.' })
  dwellingKind?: Exclude<Facts['dwellingKind'], undefined>;

  @Field(() => FamilyTieEnum, { defaultValue: 'NONE', description: 'What the landlord is to the tenants.' })
  familyTie!: Facts['familyTie'];
}

@ObjectType('DwellingPlanSaved', { description: 'The second step is saved.' })
class DwellingPlanSaved {
  requestId!: string;
}

@ObjectType('DwellingPlanRefused', { implements: Refusal, description: 'Some fields are missing or impossible.' })
class DwellingPlanRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'What to correct.' })
  fields!: FieldRefusal[];
}

const SaveDwellingPlanResult = createUnionType({
  name: 'SaveDwellingPlanResult',
  description: 'Saved, or what to correct.',
  types: () => [DwellingPlanSaved, DwellingPlanRefused, StaleVersion] as const,
  resolveType: byKind,
});

export const RequestOfDwellingPlan = withRequest(DwellingPlanSaved);

/** S-TEN-02, step 2. */
@Resolver()
export class SaveDwellingPlanMutation {
  @Mutation(() => SaveDwellingPlanResult, { description: 'Saves the dwelling or the commune searched.' })
  saveDwellingPlan(@Ctx() context: Context, @Arg('input', () => SaveDwellingPlanInput) input: SaveDwellingPlanInput) {
    return saveDwellingPlan(context, input);
  }
}
