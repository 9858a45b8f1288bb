import type { Context } from '@trousseau/service/definition';
import { type ClassType, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { ParameterChange } from '../entities/parameter-change.ts';
import { ParameterChangeType } from './parameter.type.ts';

/** Results of mutations carry an id; the change itself is read again. */
export function withParameterChange(Result: ClassType<object>) {
  @Resolver(() => Result)
  class ChangeOfResult {
    @FieldResolver(() => ParameterChangeType, { description: 'The change, as it now stands.' })
    change(@Root() { changeId }: { changeId: string }, @Ctx() { em }: Context) {
      return em.findOneOrFail(ParameterChange, { id: changeId });
    }
  }
  return ChangeOfResult;
}
