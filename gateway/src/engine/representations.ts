import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { isObjectValue, type ObjectValue } from './graphql-values.ts';
import { clone, merge } from './merge.ts';
import type { Satisfies } from './possible-types.ts';
import type { Rewrite } from './rewrites.ts';

/** The representation of an entity for a subgraph, as JSON text; undefined when the entity lacks something required. */
export type Represent = (entity: ObjectValue) => string | undefined;

type Build = (object: ObjectValue) => ObjectValue | undefined;

/**
 * Compiles the `requires` of a fetch: `__typename`, the key and what `@requires` asks. The text also tells two entities
 * apart, so that the same one is asked once.
 */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  rewrite: Rewrite | undefined,
  satisfies: Satisfies,
): Represent {
  const plain = rewrite ? undefined : compilePlainKey(requires, satisfies);
  if (plain) return plain;
  const builders = requires.map((selection) => compileSelections([selection], satisfies));
  return (entity) => {
    const { __typename: typename } = entity;
    if (typeof typename !== 'string') return undefined;
    const representation: ObjectValue = { __typename: typename };
    for (const build of builders) {
      const part = build(entity);
      if (part === undefined) return undefined;
      merge(representation, part);
    }
    // A type name alone designates nothing: no alternative of the plan was for this type.
    if (Object.keys(representation).length === 1) return undefined;
    rewrite?.(representation);
    return JSON.stringify(representation);
  };
}

/** The usual case, one key of plain fields for one type: written straight as text, nothing is copied only to be serialised. */
function compilePlainKey([only, ...others]: readonly RequiresSelection[], satisfies: Satisfies): Represent | undefined {
  if (only?.kind !== 'InlineFragment' || others.length > 0) return undefined;
  const names = new Set<string>();
  for (const field of only.selections) {
    if (field.kind !== 'Field' || field.selections || (field.alias ?? field.name) !== field.name) return undefined;
    names.add(field.name);
  }
  names.delete('__typename');
  if (names.size === 0) return undefined;
  const members = [...names].map((name) => ({ name, prefix: `,${JSON.stringify(name)}:` }));
  return (entity) => {
    const { __typename: typename } = entity;
    if (typeof typename !== 'string' || !satisfies(typename, only.typeCondition)) return undefined;
    let text = `{"__typename":${JSON.stringify(typename)}`;
    for (const { name, prefix } of members) {
      const value = entity[name];
      if (value === undefined) return undefined;
      text += prefix + JSON.stringify(value);
    }
    return `${text}}`;
  };
}

function compileSelections(selections: readonly RequiresSelection[], satisfies: Satisfies): Build {
  const parts = selections.map((selection) => compileSelection(selection, satisfies));
  const [only] = parts;
  if (only && parts.length === 1) return only;
  return (object) => {
    const result: ObjectValue = {};
    for (const part of parts) {
      const value = part(object);
      if (value === undefined) return undefined;
      merge(result, value);
    }
    return result;
  };
}

function compileSelection(selection: RequiresSelection, satisfies: Satisfies): Build {
  if (selection.kind === 'FragmentSpread')
    throw new Error('The plan requires a named fragment, which no planner sends.');
  if (selection.kind === 'InlineFragment') {
    const build = compileSelections(selection.selections, satisfies);
    return (object) => (satisfies(object['__typename'], selection.typeCondition) ? build(object) : {});
  }
  const { name, alias = name, selections } = selection;
  const build = selections ? compileSelections(selections, satisfies) : undefined;
  return (object) => {
    const value = build ? project(object[name], build) : clone(object[name]);
    return value === undefined ? undefined : { [alias]: value };
  };
}

/** Keeps nulls, which are values; `undefined` anywhere means that an earlier fetch failed. */
function project(value: unknown, build: Build): unknown {
  if (Array.isArray(value)) {
    const items = value.map((item) => project(item, build));
    return items.includes(undefined) ? undefined : items;
  }
  return isObjectValue(value) ? build(value) : value;
}
