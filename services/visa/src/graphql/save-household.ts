import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal, StaleVersion } from '@trousseau/service/graphql-types';
import { Cents, PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import {
  type SaveHouseholdInput as Facts,
  type HolderInput as Holder,
  saveHousehold,
} from '../use-cases/save-household.ts';
import { DeclaredResourceInput } from './declared-resource.type.ts';
import { ApplicantSituationEnum } from './enums.ts';
import { ResidenceEnum } from './enums-of-facts.ts';
import { withRequest } from './with-request.ts';

@InputType('HolderInput', { description: 'The second signatory of a joint visa.' })
class HolderInput implements Holder {
  @Field(() => String, { description: 'Given names, as on the identity document.' })
  givenName!: string;

  @Field(() => String, { description: 'Family name, as on the identity document.' })
  familyName!: string;

  @Field(() => PlainDate, { description: 'Birth date.' })
  birthDate!: Temporal.PlainDate;

  @Field(() => ApplicantSituationEnum, { description: 'What they live on.' })
  situation!: Holder['situation'];

  @Field(() => ResidenceEnum, { description: 'By what right they live in France.' })
  residence!: Holder['residence'];

  @Field(() => Boolean, { defaultValue: false, description: 'An emancipated minor (C-12).' })
  emancipated!: boolean;

  @Field(() => [DeclaredResourceInput], { description: 'What they live on, each kind once; none for no resources.' })
  resources!: DeclaredResourceInput[];
}

@InputType('SaveHouseholdInput', { description: 'Who signs the lease, and the aid expected for the new home.' })
class SaveHouseholdInput implements Facts {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'Version the form was filled from.' })
  version!: number;

  @Field(() => Int, { description: 'How many sign the lease, 1 to 10.' })
  signatories!: number;

  @Field(() => HolderInput, { nullable: true, defaultValue: null, description: 'The other one, when they are two.' })
  holder!: HolderInput | null;

  @Field(() => Cents, {
    nullable: true,
    defaultValue: null,
    description: 'Housing aid simulated for the new home, a month.',
  })
  housingAidCents!: number | null;
}

@ObjectType('HouseholdSaved', { description: 'Who signs is saved.' })
class HouseholdSaved {
  requestId!: string;
}

@ObjectType('HouseholdRefused', { implements: Refusal, description: 'Some fields cannot be true.' })
class HouseholdRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'What to correct.' })
  fields!: FieldRefusal[];
}

const SaveHouseholdResult = createUnionType({
  name: 'SaveHouseholdResult',
  description: 'Saved, or what to correct.',
  types: () => [HouseholdSaved, HouseholdRefused, StaleVersion] as const,
  resolveType: byKind,
});

export const RequestOfHousehold = withRequest(HouseholdSaved);

/** S-TEN-02, who signs the lease. */
@Resolver()
export class SaveHouseholdMutation {
  @Mutation(() => SaveHouseholdResult, { description: 'Saves who signs the lease with the applicant.' })
  saveHousehold(@Ctx() context: Context, @Arg('input', () => SaveHouseholdInput) input: SaveHouseholdInput) {
    return saveHousehold(context, input);
  }
}
