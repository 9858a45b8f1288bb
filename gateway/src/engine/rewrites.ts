import type { FetchNodePathSegment, FetchRewrite } from '@graphql-hive/router-query-planner';
import { isObjectValue, type ObjectValue } from './graphql-values.ts';
import type { Satisfies } from './possible-types.ts';

/** Changes names or type names in place, as the plan asks: before a representation leaves, or after an answer came. */
export type Rewrite = (value: unknown) => void;

/**
 * Compiles the rewrites of a fetch. A plan asks for them where a response key means different types in different
 * objects (KeyRenamer), and where a subgraph knows an interface as an object (ValueSetter on `__typename`).
 */
export function compileRewrites(
  rewrites: readonly FetchRewrite[] | undefined,
  satisfies: Satisfies,
): Rewrite | undefined {
  if (!rewrites || rewrites.length === 0) return undefined;
  const all = rewrites.map((rewrite) => compileRewrite(rewrite, satisfies));
  return (value) => {
    for (const apply of all) apply(value);
  };
}

function compileRewrite(rewrite: FetchRewrite, satisfies: Satisfies): Rewrite {
  if ('KeyRenamer' in rewrite) {
    const { path, renameKeyTo } = rewrite.KeyRenamer;
    return compileStep(path, satisfies, (object, key) => {
      if (!Object.hasOwn(object, key)) return;
      object[renameKeyTo] = object[key];
      delete object[key];
    });
  }
  const { path, setValueTo } = 'ValueSetter' in rewrite ? rewrite.ValueSetter : rewrite;
  return compileStep(path, satisfies, (object, key) => {
    object[key] = setValueTo;
  });
}

function compileStep(
  [segment, ...rest]: readonly FetchNodePathSegment[],
  satisfies: Satisfies,
  change: (object: ObjectValue, key: string) => void,
): Rewrite {
  if (segment === undefined) throw new Error('A rewrite of the plan has no key to change.');
  const next = rest.length > 0 ? compileStep(rest, satisfies, change) : undefined;
  const visit: (object: ObjectValue) => void =
    'Key' in segment
      ? (object) => (next ? next(object[segment.Key]) : change(object, segment.Key))
      : (object) => {
          const { __typename: typename } = object;
          if (typename === undefined || segment.TypenameEquals.some((name) => satisfies(typename, name)))
            next?.(object);
        };
  const step: Rewrite = (value) => {
    if (Array.isArray(value)) value.forEach(step);
    else if (isObjectValue(value)) visit(value);
  };
  return step;
}
