import type { Context } from '@trousseau/service/definition';
import { byKind, FieldRefusal, Refusal, StaleVersion } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import { type SaveApplicantInput as Facts, saveApplicant } from '../use-cases/save-applicant.ts';
import { DeclaredResourceInput } from './declared-resource.type.ts';
import { ApplicantSituationEnum } from './enums.ts';
import { ResidenceEnum } from './enums-of-facts.ts';
import { withRequest } from './with-request.ts';

@InputType('SaveApplicantInput', { description: 'First step of the form.' })
class SaveApplicantInput implements Facts {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => Int, { description: 'Version the form was filled from.' })
  version!: number;

  @Field(() => String, { description: 'Given names, as on the identity document.' })
  givenName!: string;

  @Field(() => String, { description: 'Family name, as on the identity document.' })
  familyName!: string;

  @Field(() => PlainDate, { description: 'Birth date.' })
  birthDate!: Temporal.PlainDate;

  @Field(() => ResidenceEnum, { description: 'By what right the applicant lives in France (R-ELIG-03).' })
  residence!: Facts['residence'];

  @Field(() => ApplicantSituationEnum, { description: 'What the applicant lives on.' })
  situation!: Facts['situation'];

  @Field(() => Boolean, { defaultValue: false, description: 'An emancipated minor (C-12).' })
  emancipated!: boolean;

  @Field(() => [DeclaredResourceInput], { description: 'What they live on, each kind once; none for no resources.' })
  resources!: DeclaredResourceInput[];
}

@ObjectType('ApplicantSaved', { description: 'The first step is saved.' })
class ApplicantSaved {
  requestId!: string;
}

@ObjectType('ApplicantRefused', { implements: Refusal, description: 'Some fields cannot be true.' })
class ApplicantRefused extends Refusal {
  @Field(() => [FieldRefusal], { description: 'What to correct.' })
  fields!: FieldRefusal[];
}

const SaveApplicantResult = createUnionType({
  name: 'SaveApplicantResult',
  description: 'Saved, or what to correct.',
  types: () => [ApplicantSaved, ApplicantRefused, StaleVersion] as const,
  resolveType: byKind,
});

export const RequestOfApplicant = withRequest(ApplicantSaved);

/** S-TEN-02, step 1. */
@Resolver()
export class SaveApplicantMutation {
  @Mutation(() => SaveApplicantResult, { description: 'Saves who asks.' })
  saveApplicant(@Ctx() context: Context, @Arg('input', () => SaveApplicantInput) input: SaveApplicantInput) {
    return saveApplicant(context, input);
  }
}
