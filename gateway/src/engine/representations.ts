import type { RequiresSelection } from '@graphql-hive/router-query-planner';
import { isObjectValue, type ObjectValue } from './graphql-values.ts';
import { clone, merge } from './merge.ts';
import type { Satisfies } from './possible-types.ts';
import type { Rewrite } from './rewrites.ts';
import { writeLeaf } from './write-leaf.ts';

/** Puts an entity into a list of representations and says where; undefined when the entity lacks something required. */
export type Represent = (entity: ObjectValue, list: Representations) => number | undefined;

/** What one request asks about, each entity once, in the order in which it is sent. */
export class Representations {
  /** JSON texts, with commas between. */
  text = '';
  #size = 0;
  #head: string | undefined;
  #indices = new Map<unknown, number>();
  #byHead: Map<string, Map<unknown, number>> | undefined;

  /**
   * Where the representation is in the list; it is added when nothing of its kind has the same key.
   *
   * @param head JSON text up to the value of a plain key; empty when `key` is the whole text
   * @param key tells it from all others of the same head
   */
  indexOf(head: string, key: unknown): number {
    if (head !== this.#head) this.#turnTo(head);
    const known = this.#indices.get(key);
    if (known !== undefined) return known;
    const text = head === '' ? String(key) : `${head}${writeLeaf(key)}}`;
    this.text += this.#size === 0 ? text : `,${text}`;
    this.#indices.set(key, this.#size);
    return this.#size++;
  }

  /** The entities of a list are nearly always of one kind: others are put aside only when there are some. */
  #turnTo(head: string): void {
    if (this.#head !== undefined) {
      this.#byHead ??= new Map();
      this.#byHead.set(this.#head, this.#indices);
      this.#indices = this.#byHead.get(head) ?? new Map();
    }
    this.#head = head;
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
    return list.indexOf('', JSON.stringify(representation));
  };
}

/** The usual case, plain fields of one type. One alone is told apart by its value, and written only when it is asked about. */
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
  const more = others.map((other) => ({ name: other, prefix: `,${JSON.stringify(other)}:` }));
  const headOf = (typename: unknown) =>
    typeof typename === 'string' && satisfies(typename, only.typeCondition)
      ? `{"__typename":${JSON.stringify(typename)},${JSON.stringify(name)}:`
      : undefined;
  // The entities of a list are nearly always of one type.
  let latest = { typename: undefined as unknown, head: headOf(undefined) };
  return (entity, list) => {
    const { __typename: typename } = entity;
    if (typename !== latest.typename) latest = { typename, head: headOf(typename) };
    const { head } = latest;
    const key = entity[name];
    if (head === undefined || key === undefined) return undefined;
    // Several values, and what is no scalar, are told apart by their text.
    if (more.length === 0 && typeof key !== 'object') return list.indexOf(head, key);
    let text = head + writeLeaf(key);
    for (const other of more) {
      const value = entity[other.name];
      if (value === undefined) return undefined;
      text += other.prefix + writeLeaf(value);
    }
    return list.indexOf('', `${text}}`);
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
