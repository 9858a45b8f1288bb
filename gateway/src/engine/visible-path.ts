import type { Completer } from './completer.ts';
import { isObjectValue, type ObjectValue, type ResponsePath } from './graphql-values.ts';

/** The part of a subgraph's error path that exists in the client's answer: fields fetched for our own needs are left out. */
export function visiblePath(root: Completer, data: ObjectValue, path: ResponsePath): ResponsePath {
  let completer: Completer | undefined = root;
  let value: unknown = data;
  for (let depth = 0; depth < path.length; depth++) {
    const key = path[depth] as string | number;
    completer = completer.child(value, key);
    if (!completer) return isUnknown(value) ? path : path.slice(0, depth);
    value = isObjectValue(value) || Array.isArray(value) ? (value as ObjectValue)[key] : undefined;
  }
  return path;
}

/** Below a null nothing says which member of a union it would have been: the subgraph's word is taken. */
function isUnknown(value: unknown): boolean {
  return value === null || value === undefined;
}
