import type { Context } from '@trousseau/service/definition';
import { byKind, Refusal } from '@trousseau/service/graphql-types';
import { PlainDate } from '@trousseau/service/scalars';
import type { Temporal } from 'temporal-polyfill';
import { Arg, Ctx, createUnionType, Field, ID, InputType, Int, Mutation, ObjectType, Resolver } from 'type-graphql';
import type { ParameterFigure } from '../domain/parameter-figures.ts';
import {
  type ProposeParameterChangeInput as Facts,
  proposeParameterChange,
} from '../use-cases/propose-parameter-change.ts';
import { withParameterChange } from './with-parameter-change.ts';

@InputType('ParameterFigureInput', { description: 'One figure, by its place.' })
class ParameterFigureInput implements ParameterFigure {
  @Field(() => String, { description: 'Its place, as the parameter tells it.' })
  key!: string;

  @Field(() => Int, { description: 'A whole number; 1 and 0 for yes and no.' })
  figure!: number;
}

@InputType('ProposeParameterChangeInput', { description: 'Other figures for a parameter, from a day to come.' })
class ProposeParameterChangeInput implements Facts {
  @Field(() => ID, { description: 'UUID made by the sender; the same one sent again changes nothing.' })
  operationId!: string;

  @Field(() => ID, { description: 'The parameter, e.g. P-CEIL.' })
  parameterId!: string;

  @Field(() => PlainDate, { description: 'First day, tomorrow at the earliest.' })
  startsOn!: Temporal.PlainDate;

  @Field(() => [ParameterFigureInput], { description: 'Every figure of the parameter.' })
  figures!: ParameterFigureInput[];

  @Field(() => String, { description: 'Where it is written.' })
  source!: string;

  @Field(() => String, { description: 'Why.' })
  reason!: string;
}

@ObjectType('ParameterChangeProposed', { description: 'It waits for a second person.' })
class ParameterChangeProposed {
  changeId!: string;
}

@ObjectType('ParameterChangeRefused', { implements: Refusal, description: 'It cannot be so.' })
export class ParameterChangeRefused extends Refusal {}

const ProposeParameterChangeResult = createUnionType({
  name: 'ProposeParameterChangeResult',
  description: 'Proposed, or why not.',
  types: () => [ParameterChangeProposed, ParameterChangeRefused] as const,
  resolveType: byKind,
});

export const ChangeOfProposed = withParameterChange(ParameterChangeProposed);

/** The first of the four eyes. */
@Resolver()
export class ProposeParameterChangeMutation {
  @Mutation(() => ProposeParameterChangeResult, { description: 'Proposes other figures for a parameter.' })
  proposeParameterChange(
    @Ctx() context: Context,
    @Arg('input', () => ProposeParameterChangeInput) input: ProposeParameterChangeInput,
  ) {
    return proposeParameterChange(context, input);
  }
}
