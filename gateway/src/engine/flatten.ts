import type { FlattenNodePathSegment } from '@graphql-hive/router-query-planner';
import { isObjectValue, type ObjectValue, type ResponsePath } from './graphql-values.ts';
import type { Satisfies } from './possible-types.ts';

/** Told of an object; `path` is where it is, and changes after the visit: copy it to keep it. */
type Visit = (object: ObjectValue, path: ResponsePath | undefined) => void;
type Path = (string | number)[] | undefined;

/** Visits every object a plan's path leads to. `path` is where `root` is, for who wants to know where the objects are: it takes time. */
export type Flatten = (root: ObjectValue, visit: Visit, path?: (string | number)[]) => void;

type Walk = (value: unknown, visit: Visit, path: Path) => void;

/** Compiles the path of a Flatten node. Lists are walked wherever they are met, so `@` says nothing that is not seen. */
export function compileFlatten(segments: readonly FlattenNodePathSegment[], satisfies: Satisfies): Flatten {
  const walk = compileWalk(
    segments.filter((segment) => segment !== '@'),
    satisfies,
  );
  return (root, visit, path) => walk(root, visit, path);
}

type Segment = Exclude<FlattenNodePathSegment, '@'>;

function compileWalk([segment, ...rest]: readonly Segment[], satisfies: Satisfies): Walk {
  const next = segment === undefined ? undefined : compileWalk(rest, satisfies);
  const onObject = (object: ObjectValue, visit: Visit, path: Path) => {
    if (segment === undefined) {
      visit(object, path);
    } else if ('TypeCondition' in segment) {
      const { __typename: typename } = object;
      const applies = typename === undefined || segment.TypeCondition.some((name) => satisfies(typename, name));
      if (applies) next?.(object, visit, path);
    } else {
      path?.push(segment.Field);
      next?.(object[segment.Field], visit, path);
      path?.pop();
    }
  };
  const walk: Walk = (value, visit, path) => {
    if (Array.isArray(value)) {
      for (let index = 0; index < value.length; index++) {
        path?.push(index);
        walk(value[index], visit, path);
        path?.pop();
      }
    } else if (isObjectValue(value)) {
      onObject(value, visit, path);
    }
  };
  return walk;
}
