import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { FormPage } from '../domain/half-typed.ts';
import { type KeepHalfTypedInput as Facts, keepHalfTyped } from '../use-cases/keep-half-typed.ts';
import { VisaFormPageEnum } from './enums-of-facts.ts';
import { withRequest } from './with-request.ts';

@InputType('HalfTypedPageInput', { description: 'A page of the form as it stands.' })
class HalfTypedPageInput {
  @Field(() => VisaFormPageEnum, { description: 'The page.' })
  page!: FormPage;

  @Field(() => String, { description: 'Its answers, in the page’s own writing; 4 000 characters at most.' })
  content!: string;
}

@InputType('KeepHalfTypedInput', { description: 'Keeps what is typed before it is whole.' })
class KeepHalfTypedInput implements Facts {
  @Field(() => ID, { description: 'The request.' })
  requestId!: string;

  @Field(() => [HalfTypedPageInput], { description: 'The pages typed on.' })
  pages!: HalfTypedPageInput[];
}

@ObjectType('HalfTypedKept', { description: 'It is kept.' })
class HalfTypedKept {
  requestId!: string;
}

const KeepHalfTypedResult = createUnionType({
  name: 'KeepHalfTypedResult',
  description: 'The request, which goes on from there.',
  types: () => [HalfTypedKept] as const,
  resolveType: byKind,
});

export const RequestOfHalfTyped = withRequest(HalfTypedKept);

/** S-TEN-02, a page that is left before it is whole. */
@Resolver()
export class KeepHalfTypedMutation {
  @Mutation(() => KeepHalfTypedResult, { description: 'Keeps answers that are not whole yet.' })
  keepHalfTyped(@Ctx() context: Context, @Arg('input', () => KeepHalfTypedInput) input: KeepHalfTypedInput) {
    return keepHalfTyped(context, input);
  }
}
