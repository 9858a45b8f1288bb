import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { isObjectValue, type ObjectValue } from './graphql-values.ts';
import { clone, merge } from './merge.ts';
import type { Satisfies } from './possible-types.ts';
import type { Rewrite } from './rewrites.ts';

/** Puts an entity into a list of representations and says where; undefined when the entity lacks something required. */
export type Represent = (entity: ObjectValue, list: Representations) => number | undefined;

/** What one request asks about, each entity once, in the order in which it is sent. */
export class Representations {
  readonly all: ObjectValue[] = [];
  readonly #byKind = new Map<string, Map<unknown, number>>();
  #kind: string | undefined;
  #places = new Map<unknown, number>();

  /**
   * Where the representation is in the list; it is added when none of its kind has the same key.
   *
   * @param kind the type, when its key is one scalar; empty when `key` is the JSON text of the whole
   * @param make called when it is added
   */
  indexOf(kind: string, key: unknown, make: () => ObjectValue): number {
    if (kind !== this.#kind) this.#turnTo(kind);
    const known = this.#places.get(key);
    if (known !== undefined) return known;
    this.#places.set(key, this.all.length);
    return this.all.push(make()) - 1;
  }

  /** The entities of a list are nearly always of one kind. */
  #turnTo(kind: string): void {
    this.#places = this.#byKind.get(kind) ?? new Map();
    this.#byKind.set(kind, this.#places);
    this.#kind = kind;
  }
}

type Build = (object: ObjectValue) => ObjectValue | undefined;

/** Compiles the `requires` of a fetch: `__typename`, the key and what `@requires` asks. */
export function compileRepresentation(
  requires: readonly RequiresSelection[],
  rewrite: Rewrite | undefined,
  satisfies: Satisfies,
): Represent {
  const plain = rewrite ? undefined : compilePlainKey(requires, satisfies);
  if (plain) return plain;
  const builders = requires.map((selection) => compileSelections([selection], satisfies));
  return (entity, list) => {
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
    return list.indexOf('', JSON.stringify(representation), () => representation);
  };
}

/** The usual case, plain fields of one type. One scalar alone tells an entity from the others of its type. */
function compilePlainKey(requires: readonly RequiresSelection[], satisfies: Satisfies): Represent | undefined {
  const [only] = requires;
  if (only?.kind !== 'InlineFragment' || requires.length > 1) return undefined;
  const names = new Set<string>();
  for (const field of only.selections) {
    if (field.kind !== 'Field' || field.selections || (field.alias ?? field.name) !== field.name) return undefined;
    names.add(field.name);
  }
  names.delete('__typename');
  const [name, ...others] = names;
  if (name === undefined) return undefined;
  const represent = (entity: ObjectValue) => {
    const representation: ObjectValue = { __typename: entity['__typename'] };
    for (const field of names) representation[field] = entity[field];
    return representation;
  };
  return (entity, list) => {
    const { __typename: typename } = entity;
    const key = entity[name];
    if (typeof typename !== 'string' || !satisfies(typename, only.typeCondition) || key === undefined) return undefined;
    if (others.length === 0 && typeof key !== 'object') return list.indexOf(typename, key, () => represent(entity));
    if (others.some((field) => entity[field] === undefined)) return undefined;
    const representation = represent(entity);
    return list.indexOf('', JSON.stringify(representation), () => representation);
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
