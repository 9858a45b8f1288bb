import type { Context } from '@trousseau/service/definition';
import { byKind } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import { declareVisaConflict, type DeclareVisaConflictInput as Facts } from '../use-cases/declare-visa-conflict.ts';
import { withRequest } from './with-request.ts';

@InputType('DeclareVisaConflictInput', { description: 'Says that one knows the applicant.' })
class DeclareVisaConflictInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The request.' })
  requestId!: string;
}

@ObjectType('VisaConflictDeclared', { description: 'The file is never yours to decide.' })
class VisaConflictDeclared {
  requestId!: string;
}

const DeclareVisaConflictResult = createUnionType({
  name: 'DeclareVisaConflictResult',
  description: 'Noted.',
  types: () => [VisaConflictDeclared] as const,
  resolveType: byKind,
});

export const RequestOfConflict = withRequest(VisaConflictDeclared);

/** An officer who knows the applicant. */
@Resolver()
export class DeclareVisaConflictMutation {
  @Mutation(() => DeclareVisaConflictResult, {
    description: 'Says that one knows the applicant: a colleague decides (S32).',
  })
  declareVisaConflict(
    @Ctx() context: Context,
    @Arg('input', () => DeclareVisaConflictInput) input: DeclareVisaConflictInput,
  ) {
    return declareVisaConflict(context, input);
  }
}
