import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { isObjectValue, type ObjectValue, type ResponsePath } from './graphql-values.ts';
import type { Satisfies } from './possible-types.ts';

/** Visits every object a plan's path leads to. `path` is where the object is; it changes after the visit, copy it to keep it. */
export type Flatten = (root: ObjectValue, visit: (object: ObjectValue, path: ResponsePath) => void) => void;

type Walk = (
  value: unknown,
  path: (string | number)[],
  visit: (object: ObjectValue, path: ResponsePath) => void,
) => void;

/** Compiles the path of a Flatten node. Lists are walked wherever they are met, so `@` says nothing that is not seen. */
export function compileFlatten(segments: readonly FlattenNodePathSegment[], satisfies: Satisfies): Flatten {
  const walk = compileWalk(
    segments.filter((segment) => segment !== '@'),
    satisfies,
  );
  return (root, visit) => walk(root, [], visit);
}

type Segment = Exclude<FlattenNodePathSegment, '@'>;

function compileWalk([segment, ...rest]: readonly Segment[], satisfies: Satisfies): Walk {
  const next = segment === undefined ? undefined : compileWalk(rest, satisfies);
  const onObject: (object: ObjectValue, ...more: [(string | number)[], Parameters<Walk>[2]]) => void = (
    object,
    path,
    visit,
  ) => {
    if (segment === undefined) {
      visit(object, path);
    } else if ('TypeCondition' in segment) {
      const { __typename: typename } = object;
      const applies = typename === undefined || segment.TypeCondition.some((name) => satisfies(typename, name));
      if (applies) next?.(object, path, visit);
    } else {
      path.push(segment.Field);
      next?.(object[segment.Field], path, visit);
      path.pop();
    }
  };
  const walk: Walk = (value, path, visit) => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path.push(index);
        walk(value[index], path, visit);
        path.pop();
      }
    } else if (isObjectValue(value)) {
      onObject(value, path, visit);
    }
  };
  return walk;
}
