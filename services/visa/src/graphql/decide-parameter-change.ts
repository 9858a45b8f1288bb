import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Mutation, ObjectType, Resolver } from 'type-graphql';
import {
  decideParameterChange,
  type DecideParameterChangeInput as Facts,
} from '../use-cases/decide-parameter-change.ts';
import { ParameterChangeRefused } from './propose-parameter-change.ts';
import { withParameterChange } from './with-parameter-change.ts';

@InputType('DecideParameterChangeInput', { description: 'Approves or rejects a change that somebody else proposed.' })
class DecideParameterChangeInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The change.' })
  changeId!: string;

  @Field(() => Boolean, { description: 'Yes, or no.' })
  approves!: boolean;
}

@ObjectType('ParameterChangeDecided', { description: 'Approved or rejected.' })
class ParameterChangeDecided {
  changeId!: string;
}

@ObjectType('SecondPersonRequired', { implements: Refusal, description: 'Whoever proposes does not decide.' })
class SecondPersonRequired extends Refusal {}

const DecideParameterChangeResult = createUnionType({
  name: 'DecideParameterChangeResult',
  description: 'Decided, or why not.',
  types: () => [ParameterChangeDecided, SecondPersonRequired, ParameterChangeRefused] as const,
  resolveType: byKind,
});

export const ChangeOfDecided = withParameterChange(ParameterChangeDecided);

/** The second of the four eyes. */
@Resolver()
export class DecideParameterChangeMutation {
  @Mutation(() => DecideParameterChangeResult, { description: 'Approves or rejects a proposed change.' })
  decideParameterChange(
    @Ctx() context: Context,
    @Arg('input', () => DecideParameterChangeInput) input: DecideParameterChangeInput,
  ) {
    return decideParameterChange(context, input);
  }
}
