import { isObjectValue, type ObjectValue } from './graphql-values.ts';

/**
 * Merges what a subgraph answered into what is already known of the same object: objects field by field, lists of the
 * same length item by item. What is known is never lost to a null. `source` is given away: its parts may become parts of
 * `target`, so an answer that belongs in several places is copied for all but the first (`clone`).
 */
export function merge(target: ObjectValue, source: ObjectValue): void {
  for (const key in source) {
    if (key === '__proto__') continue;
    const known = target[key];
    // What every object inherits, `constructor` for instance, is no field of this one.
    target[key] = known === undefined || !Object.hasOwn(target, key) ? source[key] : mergeValue(known, source[key]);
  }
}

function mergeValue(known: unknown, more: unknown): unknown {
  if (known === undefined || known === null) return more;
  if (more === null) return known;
  if (Array.isArray(known) && Array.isArray(more) && known.length === more.length) {
    for (let index = 0; index < more.length; index++) known[index] = mergeValue(known[index], more[index]);
    return known;
  }
  if (isObjectValue(known) && isObjectValue(more)) {
    merge(known, more);
    return known;
  }
  return more;
}

/** A deep copy of a JSON value. */
export function clone<Value>(value: Value): Value {
  if (Array.isArray(value)) return value.map(clone) as Value;
  if (!isObjectValue(value)) return value;
  const copy: ObjectValue = {};
  for (const key in value) copy[key] = clone((value as ObjectValue)[key]);
  return copy as Value;
}
